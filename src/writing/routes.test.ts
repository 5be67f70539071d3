import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { describeEachDatabase } from '../../test/database.ts';
import { type Newsroom, newsroom } from '../articles/fixture.ts';
import { saveArticle } from '../articles/save-article.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../base/errors.ts';
import type { ArticleId } from '../base/ids.ts';
import type { Person } from '../people/person.ts';
import * as publishing from '../publishing/contract.ts';
import { publishingRoutes } from '../publishing/routes.ts';
import * as contract from './contract.ts';
import { browser, cast, listen, ORIGIN, quiet, until } from './fixture.ts';
import * as lookups from './lookups/contract.ts';
import * as notes from './notes/contract.ts';
import { openWriting, type Writing } from './open-writing.ts';
import * as previews from './previews/contract.ts';
import { addAccounts, asker } from './testing/ask.ts';
import * as versions from './versions/contract.ts';

const MINUTE = 60_000;

describeEachDatabase('the endpoints of writing', (database) => {
  let room: Newsroom;
  let writing: Writing;
  let server: Awaited<ReturnType<typeof listen>>;
  let ask: ReturnType<typeof asker>;
  let now = Date.UTC(2026, 10, 20, 9);
  const people = cast();
  const ada = people.add('ada', 'editor');
  const ben = people.add('ben', 'reporter');
  const cleo = people.add('cleo', 'chief');
  const dan = people.add('dan', 'contributor');
  const open: { stop(): void }[] = [];
  const enter = async (who: Person, story: ArticleId) => {
    const one = browser(server.url, who.id, story);
    open.push(one);
    await one.synced();
    return one;
  };

  beforeAll(async () => {
    const db = database();
    room = await newsroom(db);
    await addAccounts(db, people.people.values());
    writing = openWriting({ db, now: () => now, log: quiet, authority: people.authority, origin: ORIGIN });
    server = await listen(writing.upgrade);
    ask = asker([...writing.routes, ...publishingRoutes(writing.live)], { db, now: () => now });
  });
  afterAll(async () => {
    for (const one of open) one.stop();
    await writing.close();
    await server.close();
  });

  describe('the list of stories', () => {
    it('is paged by when they were touched, filtered, and says who is in each now', async () => {
      const ids: ArticleId[] = [];
      for (const headline of ['Ärger am Hafen', 'Harbour tax', 'Strait']) {
        now += MINUTE;
        ids.push((await ask(ben, contract.createStory, { headline, sectionId: room.sections.europe })).id);
      }
      const one = await enter(ada, ids[2] as ArticleId);
      const first = await ask(ada, contract.stories, { limit: 2, person: ben.id });
      expect(first.stories.map(({ headline }) => headline)).toEqual(['Strait', 'Harbour tax']);
      expect(first.stories[0]).toMatchObject({
        status: 'draft',
        section: { name: 'Europe' },
        people: [{ id: 'ben', name: 'Ben' }],
        inIt: [{ id: 'ada', name: 'Ada' }],
        may: { edit: true, publish: true, withdraw: false },
      });
      const second = await ask(ada, contract.stories, { limit: 2, person: ben.id, before: first.next as string });
      expect(second).toMatchObject({ stories: [{ headline: 'Ärger am Hafen' }], next: null });
      const found = async (query: object) =>
        (await ask(ada, contract.stories, { person: ben.id, ...query })).stories.map(({ headline }) => headline);
      expect(await found({ words: 'ärger haf' })).toEqual(['Ärger am Hafen']);
      expect(await found({ words: '100%' })).toEqual([]);
      expect(await found({ section: room.sections.news })).toHaveLength(3);
      expect(await found({ section: room.sections.sport })).toEqual([]);
      expect(await found({ status: 'trash' })).toEqual([]);
      expect(await found({ from: now, until: now + 1 })).toEqual(['Strait']);
      expect(await found({ mine: '1' })).toEqual([]);
      one.stop();
    });

    it('shows nobody what is not theirs to see', async () => {
      const { id } = await ask(dan, contract.createStory, { headline: 'Own draft' });
      const other = (await ask(ben, contract.createStory, { headline: 'Not his' })).id;
      expect((await ask(dan, contract.stories, {})).stories.map(({ headline }) => headline)).toEqual(['Own draft']);
      await expect(ask(dan, contract.story, { id: other })).rejects.toThrow(NotFound);
      await expect(ask(dan, versions.versions, { id: other })).rejects.toThrow(NotFound);
      await expect(ask(dan, contract.checks, { id: other })).rejects.toThrow(NotFound);
      await expect(ask(dan, notes.notes, { story: other })).rejects.toThrow(NotFound);
      expect((await ask(dan, contract.known, { stories: [other, id] })).stories.map((one) => one.id)).toEqual([id]);
      expect((await ask(dan, lookups.suggestStories, { words: 'Not his' })).stories).toEqual([]);
      const desk: Person = { ...ada, sections: [room.sections.sport] };
      expect((await ask(desk, contract.stories, { words: 'Not his' })).stories).toEqual([]);
      await expect(ask(desk, contract.createStory, { sectionId: room.sections.europe })).rejects.toThrow(Forbidden);
      const begun = await ask(desk, contract.createStory, { headline: 'At the desk' });
      expect(await ask(desk, contract.story, { id: begun.id })).toMatchObject({
        section: { name: 'Sport' },
        may: { edit: true },
      });
    });
  });

  it('opens a story with all that it refers to, and hands it over', async () => {
    const { id } = await ask(ben, contract.createStory, { headline: 'Tides', sectionId: room.sections.europe });
    const found = await ask(ben, contract.story, { id });
    expect(found).toMatchObject({ headline: 'Tides', edition: null, openNotes: 0, paper: { origin: ORIGIN } });
    expect(found.colleagues.map(({ name }) => name)).toContain('Cleo');
    expect(found.sections.map(({ path }) => path)).toContain('news/europe');
    await ask(ben, contract.setPeople, { ids: [id], people: [dan.id] });
    expect((await ask(dan, contract.story, { id })).people).toEqual([{ id: 'dan', name: 'Dan' }]);
    expect((await ask(ben, contract.story, { id })).may).toMatchObject({ edit: false, suggest: true });
    const { refused } = await ask(ben, contract.setStatus, { ids: [id], status: 'ready' });
    expect(refused).toHaveLength(1);
  });

  describe('versions', () => {
    it('come after ten minutes, on hand-over, by name and on publication; each with its people', async () => {
      const { id } = await ask(ben, contract.createStory, { headline: 'One', sectionId: room.sections.europe });
      const list = async () => (await ask(ada, versions.versions, { id })).versions;
      const saved = (headline: string) =>
        until(async () => {
          const row = await database()
            .selectFrom('articles')
            .select('headline')
            .where('id', '=', id)
            .executeTakeFirst();
          return row?.headline === headline;
        });
      const bens = await enter(ben, id);
      bens.headline().insert(3, ' two');
      await saved('One two');
      bens.headline().insert(7, ' three');
      await saved('One two three');
      expect((await list()).map(({ reason }) => reason)).toEqual(['opened']);
      now += 11 * MINUTE;
      bens.headline().insert(0, 'So: ');
      await saved('So: One two three');
      expect((await list()).map(({ reason }) => reason)).toEqual(['time', 'opened']);
      const adas = await enter(ada, id);
      adas.headline().delete(0, 4);
      await saved('One two three');
      const [third] = await list();
      expect(third).toMatchObject({ number: 3, reason: 'handOver', people: [{ name: 'Ben' }] });
      const { version } = await ask(ada, versions.nameVersion, { id, name: 'legal ok' });
      expect(version).toMatchObject({ number: 4, reason: 'named', name: 'legal ok', people: [{ name: 'Ada' }] });
      const done = await ask(ada, publishing.publishStory, { id, act: 'publish' });
      expect(done).toMatchObject({ edition: 1, version: 5 });
      expect((await list())[0]).toMatchObject({ reason: 'published', edition: 1 });
      const { from, to } = await ask(ada, versions.compare, { id, from: 3 });
      expect([from.headline, to.headline]).toEqual(['So: One two three', 'One two three']);
      // a reporter may not write in what is live: the seat is taken back
      await until(() => bens.closes.some(({ reason }) => reason === 'rights-changed'));
      adas.stop();
      bens.stop();
    }, 40_000);

    it('are restored whole or by one field, in front of those who write', async () => {
      const { id } = await ask(ada, contract.createStory, { headline: 'Tuesday', sectionId: room.sections.europe });
      const one = await enter(ada, id);
      one.write('First.');
      await one.synced();
      await ask(ada, versions.nameVersion, { id, name: 'tuesday' });
      one.headline().insert(7, ', later');
      one.body().delete(one.body().length - 1, 1);
      one.write('Second.');
      await one.synced();
      await ask(cleo, versions.restore, { id, number: 2, field: 'headline' });
      await until(() => one.headline().toString() === 'Tuesday');
      expect(one.body().toString()).toContain('Second.');
      await ask(cleo, versions.restore, { id, number: 2 });
      await until(() => one.body().toString().includes('First.'));
      expect(one.body().toString()).not.toContain('Second.');
      const list = (await ask(ada, versions.versions, { id })).versions;
      // what was there before each restoring is kept
      expect(list.map(({ reason }) => reason)).toEqual(['restored', 'restored', 'time', 'named', 'opened']);
      const { changes } = await ask(ada, versions.fieldHistory, { id, field: 'headline' });
      expect(changes.map(({ before, after, people }) => [before, after, people[0]?.name])).toEqual([
        ['Tuesday, later', 'Tuesday', 'Cleo'],
        ['Tuesday', 'Tuesday, later', 'Ada'],
      ]);
      expect((await ask(ada, versions.fieldHistory, { id, from: now + 1 })).changes).toEqual([]);
      await expect(ask(ben, versions.restore, { id, number: 2 })).rejects.toThrow(Forbidden);
      await expect(ask(ada, versions.restore, { id, number: 99 })).rejects.toThrow(NotFound);
      one.stop();
    });

    it('keep what came from outside the editor, whose fields are taken over where nobody writes', async () => {
      const { id } = await ask(ada, contract.createStory, { headline: 'Ours', sectionId: room.sections.europe });
      const one = await enter(ada, id);
      const copy = { id, kind: 'story' as const, sectionId: room.sections.sport, language: 'en' };
      const document = { version: 1 as const, content: [] };
      await saveArticle(
        { db: database(), now: () => now, who: null },
        { ...copy, headline: 'Theirs', kicker: 'New', document },
      );
      one.headline().insert(4, '!');
      await one.synced();
      await until(() => one.doc.getText('kicker').toString() === 'New');
      expect(one.headline().toString()).toBe('Ours!');
      const row = await database().selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
      expect(row).toMatchObject({ headline: 'Ours!', kicker: 'New', sectionId: room.sections.sport });
      const [newest] = (await ask(ada, versions.versions, { id })).versions;
      expect(newest?.reason).toBe('outside');
      const kept = await ask(ada, versions.oneVersion, { id, number: newest?.number as number });
      expect(kept.snapshot.headline).toBe('Theirs');
      one.stop();
    });
  });

  it('publishes what is written at that moment, unless a check blocks it; corrects and withdraws', async () => {
    const { id } = await ask(ada, contract.createStory, { headline: '' });
    const one = await enter(ada, id);
    expect((await ask(ada, contract.checks, { id })).checks.map(({ rule, level }) => [rule, level])).toEqual([
      ['headline', 'blocks'],
      ['section', 'blocks'],
    ]);
    await expect(ask(ada, publishing.publishStory, { id, act: 'publish' })).rejects.toThrow(Invalid);
    await expect(ask(ben, publishing.publishStory, { id, act: 'publish' })).rejects.toThrow(Forbidden);
    one.doc.getMap('fields').set('sectionId', room.sections.europe);
    one.headline().insert(0, 'Just written');
    one.doc.getText('notes').insert(0, 'Ask the harbour master: confidential.');
    one.write('Open text.');
    const proposed = { suggestInsert: { id: 'p', by: 'ada', at: 1 } };
    ((one.body().get(1) as Y.XmlElement).get(0) as Y.XmlText).insert(0, 'Proposed words. ', proposed);
    await one.synced();
    await expect(ask(ada, publishing.publishStory, { id, act: 'correction', note: 'x' })).rejects.toThrow(Invalid);
    const { path } = await ask(ada, publishing.publishStory, { id, act: 'publish' });
    const live = await database().selectFrom('liveArticles').select('headline').where('id', '=', id).executeTakeFirst();
    expect(live?.headline).toBe('Just written');
    // neither notes to colleagues nor what is only proposed is in anything that readers are served from
    for (const table of ['articles', 'editions', 'liveArticles', 'liveBodies'] as const) {
      const rows = JSON.stringify(await database().selectFrom(table).selectAll().execute());
      expect(rows, table).not.toContain('confidential');
      expect(rows, table).not.toContain('Proposed words');
      if (table === 'liveBodies') expect(rows).toContain('Open text.');
    }
    await until(() => one.doc.getMap('fields').get('slug') === 'just-written');
    now += MINUTE;
    one.headline().insert(0, 'Not ');
    await one.synced();
    await ask(ada, versions.nameVersion, { id, name: 'x' });
    expect(await ask(ada, contract.story, { id })).toMatchObject({ changed: true, status: 'live', path });
    await expect(ask(ada, publishing.publishStory, { id, act: 'correction' })).rejects.toThrow(Invalid);
    const done = await ask(ada, publishing.publishStory, { id, act: 'correction', note: 'It was not.' });
    expect(done).toMatchObject({ edition: 2, path });
    await expect(ask(ada, publishing.withdrawStory, { id, reason: 'x' })).rejects.toThrow(Forbidden);
    await ask(cleo, publishing.withdrawStory, { id, reason: 'Source denied.' });
    expect((await ask(ada, contract.story, { id })).status).toBe('withdrawn');
    const audit = await database().selectFrom('audit').select('what').where('thing', '=', `story:${id}`).execute();
    expect(audit.map(({ what }) => what)).toEqual([
      'story.created',
      'story.published',
      'story.published',
      'story.withdrawn',
    ]);
    one.stop();
  });

  it('keeps notes on passages, with replies, mentions, and whose they are', async () => {
    const { id } = await ask(ben, contract.createStory, { headline: 'Noted', sectionId: room.sections.europe });
    const told: string[] = [];
    const one = await enter(ben, id);
    one.provider.on('stateless', ({ payload }: { payload: string }) => told.push(payload));
    const anchor = { field: 'body', from: 'AAA=', to: 'AAB=', quote: 'Thirty countries' };
    const added = await ask(ada, notes.addNote, { story: id, anchor, text: 'Who says so?', mentions: [ben.id] });
    expect(added.note).toMatchObject({ by: { name: 'Ada' }, mentions: [{ name: 'Ben' }], resolved: null });
    await until(() => told.includes('{"kind":"notes"}'));
    const replied = await ask(ben, notes.replyToNote, { id: added.note.id, text: 'The ministry.' });
    expect(replied.note.replies).toMatchObject([{ by: { name: 'Ben' }, may: { change: true, remove: true } }]);
    await expect(ask(ada, notes.removeNote, { id: added.note.id })).rejects.toThrow(Conflict);
    await expect(ask(ben, notes.removeNote, { id: added.note.id })).rejects.toThrow(Forbidden);
    await expect(ask(ada, notes.removeReply, { id: replied.note.replies[0]?.id as number })).rejects.toThrow(Forbidden);
    await expect(
      ask(ada, notes.addNote, { story: id, anchor: { ...anchor, field: 'evil' }, text: 'x' }),
    ).rejects.toThrow(Invalid);
    await expect(ask(ada, notes.addNote, { story: id, anchor, text: 'x', mentions: ['nobody'] })).rejects.toThrow(
      Invalid,
    );
    expect((await ask(ada, contract.checks, { id })).checks.map(({ rule }) => rule)).toContain('openNotes');
    await ask(ada, notes.resolveNote, { id: added.note.id });
    expect((await ask(ada, notes.notes, { story: id })).notes).toEqual([]);
    expect((await ask(ada, notes.notes, { story: id, all: '1' })).notes[0]?.resolved).toMatchObject({
      by: { name: 'Ada' },
    });
    expect((await ask(ben, notes.reopenNote, { id: added.note.id })).note.resolved).toBeNull();
    one.stop();
  });

  it('makes links to previews whose secret it does not keep', async () => {
    const { id } = await ask(ada, contract.createStory, { headline: 'Shared', sectionId: room.sections.europe });
    const { link, address } = await ask(ada, previews.createPreview, { id, label: 'Lawyer', hours: 2 });
    expect(address).toMatch(/^http:\/\/newsroom\.test\/preview\/[\w-]{32}$/);
    expect(link.expiresAt).toBe(now + 120 * MINUTE);
    const row = await database().selectFrom('previewLinks').selectAll().where('id', '=', link.id).executeTakeFirst();
    expect(JSON.stringify(row)).not.toContain(address.split('/').at(-1));
    await expect(ask(dan, previews.createPreview, { id })).rejects.toThrow();
    await expect(ask(dan, previews.withdrawPreview, { id: link.id })).rejects.toThrow();
    expect((await ask(ada, previews.withdrawPreview, { id: link.id })).link.withdrawnAt).toBe(now);
    expect((await ask(ada, previews.previews, { id })).links).toHaveLength(1);
  });

  it('has a rule for every endpoint, and lets an administrator, who is no editor, read nothing', async () => {
    const admin = { ...ada, roles: ['administrator'] as const };
    for (const route of writing.routes) {
      expect(typeof route.may, route.endpoint.path).toBe('function');
      expect((route.may as (person: Person) => boolean)(admin), route.endpoint.path).toBe(false);
    }
  });
});
