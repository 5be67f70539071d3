import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { type Newsroom, newsroom, words } from '../../articles/fixture.ts';
import { withdraw } from '../../articles/withdraw.ts';
import { Conflict, Forbidden, type Invalid, NotFound } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import { addRedirect } from '../../paper/add-redirects.ts';
import { saveMenu } from '../../paper/menus/save-menu.ts';
import { createPublicAddresses } from '../../paper/public-addresses.ts';
import * as writing from '../contract.ts';
import { cast, ORIGIN, quiet } from '../fixture.ts';
import { openWriting, type Writing } from '../open-writing.ts';
import { addAccounts, asker } from '../testing/ask.ts';
import * as versions from '../versions/contract.ts';
import { address, changeAddress } from './contract.ts';

describeEachDatabase('changing an address', (database) => {
  let room: Newsroom;
  let open: Writing;
  let ask: ReturnType<typeof asker>;
  const people = cast();
  const ada = people.add('ada', 'editor');
  const ben = people.add('ben', 'reporter');
  const dan = people.add('dan', 'contributor');
  const pathOf = async (story: ArticleId) =>
    (await database().selectFrom('liveArticles').select('path').where('id', '=', story).executeTakeFirst())?.path;
  const moved = (path: string) => createPublicAddresses(database()).redirect(path, new URLSearchParams());
  const wrong = (story: ArticleId, slug: string) =>
    ask(ada, changeAddress, { id: story, slug }).then(
      () => 'taken',
      (error: Invalid) => error.fields?.slug,
    );

  beforeAll(async () => {
    const db = database();
    room = await newsroom(db);
    await addAccounts(db, people.people.values());
    open = openWriting({ db, now: room.ctx.now, log: quiet, authority: people.authority, origin: ORIGIN });
    ask = asker(open.routes, { db, now: room.ctx.now });
  });
  afterAll(() => open.close());

  it('keeps the former one answering, the text as readers have it, and what is not published unpublished', async () => {
    const story = await room.live({ headline: 'Strait talks', standfirst: 'Public', sectionId: room.sections.europe });
    const former = (await pathOf(story)) as string;
    await room.write({ id: story, headline: 'Not yet public', standfirst: 'Not yet', sectionId: room.sections.europe });
    await database()
      .updateTable('articles')
      .set({ touchedAt: room.ctx.now() + 5 })
      .where('id', '=', story)
      .execute();
    const done = await ask(ada, changeAddress, { id: story, slug: 'Talks on the Strait' });
    expect(done).toMatchObject({ edition: 2, path: former.replace('strait-talks', 'talks-on-the-strait') });
    expect(await pathOf(story)).toBe(done.path);
    expect(await moved(former)).toEqual({ to: 'article', path: done.path });
    const live = await database().selectFrom('liveArticles').selectAll().where('id', '=', story).executeTakeFirst();
    expect(live).toMatchObject({ headline: 'Strait talks', standfirst: 'Public', slug: 'talks-on-the-strait' });
    expect(await ask(ada, writing.story, { id: story })).toMatchObject({
      ...{ headline: 'Not yet public', changed: true, status: 'live', path: done.path },
    });
    const [newest] = (await ask(ada, versions.versions, { id: story })).versions;
    expect(newest).toMatchObject({ reason: 'published', edition: 2, people: [{ name: 'Ada' }] });
    const kept = await ask(ada, versions.oneVersion, { id: story, number: done.version });
    expect(kept.snapshot).toMatchObject({ headline: 'Strait talks', slug: 'talks-on-the-strait' });
    const log = await database().selectFrom('audit').selectAll().where('thing', '=', `story:${story}`).execute();
    expect(log.map(({ what, detailJson }) => [what, JSON.parse(detailJson as string)])).toEqual([
      ['story.readdressed', { from: former, to: done.path, edition: 2 }],
    ]);
    // and back again: no ring
    const back = await ask(ada, changeAddress, { id: story, slug: 'strait-talks' });
    expect(back.path).toBe(former);
    expect(await moved(former)).toBeNull();
    expect(await moved(done.path)).toEqual({ to: 'article', path: former });
  });

  it('first says what leads there', async () => {
    const story = await room.live({ headline: 'Harbour tax' });
    const path = (await pathOf(story)) as string;
    const link = { type: 'link' as const, attrs: { article: story } };
    await room.live({
      headline: 'Linking',
      document: words('See', { type: 'paragraph', content: [{ type: 'text', text: 'tax', marks: [link] }] }),
    });
    await saveMenu(room.ctx, {
      ...{ slug: 'main', name: 'Main', place: 'main' },
      items: [
        { label: 'By identity', target: { kind: 'article', id: story } },
        { label: 'By address', target: { kind: 'address', address: path } },
      ],
    } as never);
    await addRedirect(room.ctx, { from: '/tax', to: { kind: 'address', address: path }, source: 'editor' });
    await addRedirect(room.ctx, { from: '/old/tax', to: { kind: 'article', id: story }, source: 'import' });
    expect(await ask(ada, address, { id: story })).toMatchObject({
      path,
      stories: [{ headline: 'Linking' }],
      menus: [
        { menu: 'Main', label: 'By identity', byAddress: false },
        { menu: 'Main', label: 'By address', byAddress: true },
      ],
      redirects: ['/old/tax', '/tax'],
    });
    const done = await ask(ada, changeAddress, { id: story, slug: 'tax-on-harbours' });
    // in one step
    for (const old of ['/tax', '/old/tax', path]) expect(await moved(old)).toEqual({ to: 'article', path: done.path });
  });

  it('refuses what is taken, kept, empty or leads elsewhere, and says why', async () => {
    const story = await room.live({ headline: 'First' }, { path: '/first/' });
    const other = await room.live({ headline: 'Second' }, { path: '/second/' });
    await addRedirect(room.ctx, { from: '/third', to: { kind: 'article', id: other }, source: 'editor' });
    expect(await wrong(story, 'second')).toBe('Something is at /second/ already.');
    expect(await wrong(story, 'First')).toBe('This is the address that it has.');
    expect(await wrong(story, 'newsroom')).toContain('“newsroom”');
    expect(await wrong(story, '2024')).toContain('“2024”');
    expect(await wrong(story, 'news')).toContain('already');
    expect(await wrong(story, '…')).toContain('letter');
    expect(await wrong(story, 'third')).toContain('leads readers elsewhere');
    const below = await room.live({ headline: 'Below' }, { path: '/2024/05/below.html' });
    const plain = await room.live({ headline: 'Plain' }, { path: '/2024/05/plain/' });
    expect(await wrong(plain, 'amp')).toContain('“amp”');
    expect((await ask(ada, changeAddress, { id: below, slug: 'newsroom' })).path).toBe('/2024/05/newsroom.html');
    expect(await pathOf(story)).toBe('/first/');
    expect(
      await database().selectFrom('editions').select('number').where('articleId', '=', story).execute(),
    ).toHaveLength(1);
  });

  it('is for those who publish, and for what is live', async () => {
    const story = await room.live({ headline: 'Whose' });
    for (const act of [
      () => ask(ben, changeAddress, { id: story, slug: 'mine' }),
      () => ask(dan, address, { id: story }),
    ])
      await expect(act()).rejects.toThrow(Forbidden);
    const desk = { ...ada, sections: [room.sections.sport] };
    await expect(ask(desk, changeAddress, { id: story, slug: 'mine' })).rejects.toThrow(NotFound);
    await withdraw(room.ctx, story);
    await expect(ask(ada, changeAddress, { id: story, slug: 'mine' })).rejects.toThrow(Conflict);
    await expect(ask(ada, address, { id: story })).rejects.toThrow(Conflict);
  });
});
