import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { Invalid } from '../base/errors.ts';
import type { ArticleId, SectionId } from '../base/ids.ts';
import { saveAuthor } from '../people/save-author.ts';
import type { Context } from '../store/context.ts';
import { changeSettings } from './change-settings.ts';
import { livePage } from './fixture.ts';
import { loadPaper } from './load-paper.ts';
import { saveMenu } from './menus/save-menu.ts';
import { createPaperHolder } from './paper-holder.ts';
import { saveSection } from './save-section.ts';
import { saveTopic } from './save-topic.ts';
import { setTopicStrip } from './set-topic-strip.ts';

describeEachDatabase('loadPaper', (database) => {
  let ctx: Context;
  beforeAll(() => {
    ctx = { db: database(), now: () => 5, who: null };
  });
  const paper = () => loadPaper(database());

  it('has a default for everything', async () => {
    expect(await paper()).toMatchObject({
      settings: { name: 'Standfirst', zone: 'UTC' },
      sections: [],
      strip: [],
      revision: 0,
    });
  });

  it('lists sections by position, parents before children, with their whole paths', async () => {
    const late = await saveSection(ctx, { name: 'Late', position: 9 });
    const early = await saveSection(ctx, { name: 'Early', position: 1, color: '#112233' });
    const below = await saveSection(ctx, { name: 'Below', parentId: late });
    const { sections, sectionById, sectionByPath } = await paper();
    expect(sections.map(({ id }) => id)).toEqual([early, late, below]);
    expect(sectionByPath.get('late/below')?.id).toBe(below);
    await saveSection(ctx, { id: late, name: 'Later', slug: 'later' });
    expect((await paper()).sectionById.get(below)?.path).toBe('later/below');
    expect(sectionById.get(early)?.color).toBe('#112233');
  });

  it('refuses a section that has no name, a taken address, a wrong colour or itself above it', async () => {
    const id = await saveSection(ctx, { name: 'Once' });
    await expect(saveSection(ctx, { name: ' ' })).rejects.toThrow(Invalid);
    await expect(saveSection(ctx, { name: 'once' })).rejects.toThrow(Invalid);
    await expect(saveSection(ctx, { name: 'X', color: 'red' })).rejects.toThrow(Invalid);
    await expect(saveSection(ctx, { id, name: 'Once', parentId: id })).rejects.toThrow(Invalid);
    await expect(saveSection(ctx, { name: 'Y', parentId: 999 as SectionId })).rejects.toThrow(Invalid);
  });

  it('shows pages in the footer by themselves until a menu stands there, and none of the main menu twice', async () => {
    const [about, contact] = [await livePage(database(), '/about/'), await livePage(database(), '/contact/')];
    await database().updateTable('liveArticles').set({ parentId: about }).where('id', '=', contact).execute();
    const terms = await livePage(database(), '/terms/');
    const shown = async () =>
      (await paper()).menus.footer.map(({ label, target }) => [label, 'path' in target && target.path]);
    expect(await shown()).toEqual([
      ['At /about/', '/about/'],
      ['At /terms/', '/terms/'],
    ]);
    const items = [{ target: { kind: 'article' as const, id: terms } }];
    await saveMenu(ctx, { name: 'Top', slug: 'top', place: 'main', items });
    expect(await shown()).toEqual([['At /about/', '/about/']]);
    await saveMenu(ctx, { name: 'Foot', slug: 'foot', place: 'footer', items: [] });
    expect(await shown()).toEqual([]);
    for (const id of [contact, terms, about]) await database().deleteFrom('articles').where('id', '=', id).execute();
    await database().deleteFrom('menus').execute();
  });

  it('resolves menus: labels from targets, what is not there left out, its children kept', async () => {
    const section = await saveSection(ctx, { name: 'Culture' });
    const topic = await saveTopic(ctx, { name: 'Film' });
    const author = await saveAuthor(ctx, { name: 'Ben Kell' });
    const dead = 77 as ArticleId;
    await saveMenu(ctx, {
      slug: 'top',
      name: 'Top',
      place: 'main',
      items: [
        { label: 'Start', target: { kind: 'home' } },
        { target: { kind: 'section', id: section }, children: [{ target: { kind: 'topic', id: topic } }] },
        {
          label: 'Draft',
          target: { kind: 'article', id: dead },
          children: [{ label: 'All', target: { kind: 'archive' } }],
        },
        { target: { kind: 'author', id: author } },
        { label: 'Out', target: { kind: 'address', address: 'https://out.example/' } },
      ],
    });
    expect((await paper()).menus.main).toEqual([
      { label: 'Start', target: { kind: 'home' }, children: [] },
      {
        label: 'Culture',
        target: { kind: 'section', id: section },
        children: [{ label: 'Film', target: { kind: 'topic', slug: 'film' }, children: [] }],
      },
      { label: 'All', target: { kind: 'archive' }, children: [] },
      { label: 'Ben Kell', target: { kind: 'author', slug: 'ben-kell' }, children: [] },
      { label: 'Out', target: { kind: 'address', href: 'https://out.example/' }, children: [] },
    ]);
    await saveMenu(ctx, {
      slug: 'other',
      name: 'Other',
      place: 'main',
      items: [{ label: 'One', target: { kind: 'home' } }],
    });
    expect((await paper()).menus.main.map(({ label }) => label)).toEqual(['One']);
    const evil = [{ label: 'x', target: { kind: 'address' as const, address: 'javascript:alert(1)' } }];
    await expect(saveMenu(ctx, { slug: 'evil', name: 'Evil', place: null, items: evil })).rejects.toThrow(Invalid);
  });

  it('keeps the strip in order with labels and ends', async () => {
    const a = await saveTopic(ctx, { name: 'A topic' });
    const b = await saveTopic(ctx, { name: 'B topic' });
    await setTopicStrip(ctx, [
      { topic: b, endsAt: 99 },
      { topic: a, label: 'Short' },
    ]);
    expect((await paper()).strip).toEqual([
      { id: b, slug: 'b-topic', name: 'B topic', endsAt: 99 },
      { id: a, slug: 'a-topic', name: 'Short', endsAt: null },
    ]);
    await expect(setTopicStrip(ctx, [{ topic: a }, { topic: a }])).rejects.toThrow(Invalid);
    expect((await paper()).strip).toHaveLength(2);
  });

  it.each([
    '//evil.example/',
    '/\\evil.example/',
    '/a//b/',
    '/../',
    '/a/./',
    '/\u0000/',
    'javascript:x/',
    '/a?b/',
  ])('takes no path %j that leads away or nowhere', async (path) => {
    const wrong = {
      sectionBase: path,
      topicBase: path,
      authorBase: path,
      archivePath: path,
      articlePath: `${path}{slug}/`,
    };
    const error = await changeSettings(ctx, wrong).catch((caught) => caught);
    expect(Object.keys(error.fields ?? {}).sort()).toEqual(Object.keys(wrong).sort());
  });

  it('takes settings that fit, says what is wrong with others, and grows its revision', async () => {
    const before = (await paper()).revision;
    await changeSettings(ctx, { name: 'The Tide', pageSize: 30 });
    expect(await paper()).toMatchObject({ settings: { name: 'The Tide', pageSize: 30 }, revision: before + 1 });
    const error = await changeSettings(ctx, {
      accent: 'red',
      pageSize: 1,
      social: [{ label: 'x', href: 'javascript:x' }],
      nme: 'x',
      language: '??',
    } as never).catch((caught) => caught);
    expect(error).toBeInstanceOf(Invalid);
    expect(error.fields).toMatchObject({
      accent: 'It must be a colour such as #8f1d2c.',
      language: 'It must be a language tag such as en or pt-BR.',
      nme: 'There is no setting called nme.',
    });
    expect(Object.keys(error.fields).sort()).toEqual(['accent', 'language', 'nme', 'pageSize', 'social.0.href']);
    expect((await paper()).revision).toBe(before + 1);
    await changeSettings(ctx, { name: undefined });
    expect((await paper()).settings).toMatchObject({ name: 'Standfirst', pageSize: 30 });
    const events = await database()
      .selectFrom('events')
      .select('payloadJson')
      .where('kind', '=', 'paper.changed')
      .execute();
    expect(events.filter(({ payloadJson }) => payloadJson.includes('settings'))).toHaveLength(2);
  });

  it('has the picture of its logo, and none where the setting names nothing that can be shown', async () => {
    const row = { kind: 'picture', mime: 'image/png', fileName: 'l.png', bytes: 9, width: 600, height: 120 } as const;
    const texts = { title: '', alt: '', caption: '', description: '', credit: '', copyright: '', place: '' };
    const add = async (more: { state: 'ready' | 'missing'; hash: string | null }) =>
      (
        await database()
          .insertInto('media')
          .values({ ...row, ...texts, widthsJson: '[320,600]', createdAt: 1, ...more })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id;
    const shown = await add({ state: 'ready', hash: 'a'.repeat(64) });
    const missing = await add({ state: 'missing', hash: null });
    expect((await paper()).logo).toBeNull();
    await changeSettings(ctx, { logo: shown });
    expect((await paper()).logo).toEqual({ hash: 'a'.repeat(64), width: 600, height: 120, widths: [320, 600] });
    expect((await paper()).logoDark).toBeNull();
    const dark = await add({ state: 'ready', hash: 'b'.repeat(64) });
    await changeSettings(ctx, { logoDark: dark });
    expect(await paper()).toMatchObject({ logo: { hash: 'a'.repeat(64) }, logoDark: { hash: 'b'.repeat(64) } });
    for (const id of [missing, 987_654]) {
      await expect(changeSettings(ctx, { logo: id })).rejects.toThrow(Invalid);
      await expect(changeSettings(ctx, { logoDark: id })).rejects.toThrow(Invalid);
    }
    // the file of a logo may be lost later
    await database().updateTable('media').set({ state: 'missing', hash: null }).where('id', '=', shown).execute();
    expect((await paper()).logo).toBeNull();
    await changeSettings(ctx, { logo: null });
    expect((await paper()).logo).toBeNull();
  });

  it('knows how many live stories each section has', async () => {
    const id = await saveSection(ctx, { name: 'Counted' });
    expect((await paper()).sectionById.get(id)?.stories).toBe(0);
    await database()
      .insertInto('liveCounts')
      .values({ kind: 'section', targetId: id, month: -1, stories: 7 })
      .execute();
    expect((await paper()).sectionById.get(id)?.stories).toBe(7);
  });

  it('goes on with a default where a stored value no longer fits', async () => {
    await database().insertInto('settings').values({ name: 'zone', valueJson: '"Moon/Base"', changedAt: 1 }).execute();
    expect((await paper()).settings.zone).toBe('UTC');
  });

  it('is held in memory until it is read again', async () => {
    const holder = createPaperHolder(database());
    expect(() => holder.current()).toThrow('refresh');
    await holder.refresh();
    const first = holder.current();
    await changeSettings(ctx, { tagline: 'New every day' });
    expect(holder.current()).toBe(first);
    await Promise.all([holder.refresh(), holder.refresh(), holder.refresh()]);
    expect(holder.current().settings.tagline).toBe('New every day');
  });
});
