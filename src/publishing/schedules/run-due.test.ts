import { afterAll, beforeAll, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { describeEachDatabase } from '../../../test/database.ts';
import { readdress } from '../../articles/readdress.ts';
import { saveArticle } from '../../articles/save-article.ts';
import { Conflict, Invalid } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import { setStatus } from '../../writing/contract.ts';
import { moveSchedule, openFix, publication, publishFix, publishStory, schedules, setEmbargo } from '../contract.ts';
import { HOUR, MINUTE, type PublishingRoom, publishingRoom } from '../fixture.ts';
import { adoptImported } from './adopt-imported.ts';

describeEachDatabase('what goes out at its hour', (database) => {
  let room: PublishingRoom;
  beforeAll(async () => {
    room = await publishingRoom(database());
  });
  afterAll(() => room.close());
  const stateOf = async (id: ArticleId) => {
    const { state, reason, lateMs, edition } = await database()
      .selectFrom('schedules')
      .selectAll()
      .where('articleId', '=', id)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    return { state, reason, lateMs, edition };
  };
  const statusOf = async (id: ArticleId) =>
    (await database().selectFrom('articles').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status;

  it('gives its hour to a newer text where somebody says so, and to nothing by itself', async () => {
    const { ask, ada, reader } = room;
    const id = await room.story('First words');
    const at = room.now() + HOUR;
    const first = await ask(ada, publishStory, { id, act: 'publish', at });
    expect((await ask(ada, publication, { id })).behind).toEqual([]);
    await room.write(id, { headline: 'Better words' });
    await expect(ask(ada, publishStory, { id, act: 'publish', at })).rejects.toThrow(Conflict);
    const order = { id, act: 'publish', at, instead: first.schedule } as const;
    const second = await ask(ada, publishStory, order);
    await expect(ask(ada, publishStory, order), 'it waits no more').rejects.toThrow(Conflict);
    expect(await ask(ada, publication, { id })).toMatchObject({
      behind: [],
      schedules: [
        { id: second.schedule, state: 'waiting', at },
        { id: first.schedule, state: 'cancelled', reason: 'A later text took its place.' },
      ],
    });
    room.at(at);
    await room.runDue();
    expect((await reader.byId(id))?.headline).toBe('Better words');
    const other = await room.story('Another story');
    const foreign = { id: other, act: 'publish', at: at + HOUR, instead: second.schedule } as const;
    await expect(ask(ada, publishStory, foreign)).rejects.toThrow(Conflict);
    expect(await statusOf(other)).toBe('draft');
  });

  it('is kept whatever became of who set it', async () => {
    const { ask, ada } = room;
    const id = await room.story('Decided by the paper');
    const at = room.now() + HOUR;
    await ask(ada, publishStory, { id, act: 'publish', at });
    const standing = (state: 'suspended' | 'active') =>
      database().updateTable('people').set({ state }).where('id', '=', ada.id).execute();
    await standing('suspended');
    room.at(at);
    expect((await room.runDue()).done).toMatchObject([{ article: id, edition: 1 }]);
    await standing('active');
  });

  it('is the version that was set, whatever was written since; once, however many ask', async () => {
    const { ask, ada, reader } = room;
    const id = await room.story('As set');
    const at = room.now() + HOUR;
    const set = await ask(ada, publishStory, { id, act: 'publish', at });
    expect(set).toMatchObject({ receipt: null, edition: null });
    await room.write(id, { headline: 'Written since' });
    expect((await ask(ada, publication, { id })).schedules).toMatchObject([
      { version: set.version, state: 'waiting', at },
    ]);
    const { behind, schedules: waiting } = await ask(ada, publication, { id });
    expect(behind).toEqual(waiting.map(({ id }) => id));
    room.at(at - 1);
    expect(await room.runDue()).toEqual({ done: [], failed: [], broken: [] });
    room.at(at + 700);
    const answers = await Promise.all([room.runDue(), room.runDue(), room.runDue()]);
    expect(answers.flatMap(({ done }) => done)).toMatchObject([
      { article: id, edition: 1, version: set.version, lateMs: 700 },
    ]);
    expect(answers.flatMap(({ failed, broken }) => [...failed, ...broken])).toEqual([]);
    expect(await reader.byId(id)).toMatchObject({ headline: 'As set', publishedAt: at });
    // what was written since is pending, and nothing of it is lost
    expect((await ask(ada, publication, { id })).pending).toMatchObject([
      { field: 'headline', after: 'Written since' },
    ]);
    expect(await stateOf(id)).toMatchObject({ state: 'done', edition: 1, lateMs: 700 });
    // a clock that is set back
    room.at(at - HOUR);
    expect((await room.runDue()).done).toEqual([]);
    room.at(at + HOUR);
    expect((await room.runDue()).done).toEqual([]);
  });

  it('may be several versions of a live story, each with its act', async () => {
    const { ask, ada, reader } = room;
    const id = await room.story('Live one');
    await ask(ada, publishStory, { id, act: 'publish' });
    const start = room.now();
    await room.write(id, { headline: 'At one' });
    await ask(ada, publishStory, { id, act: 'update', note: 'More is known.', at: start + HOUR });
    await expect(ask(ada, publishStory, { id, act: 'minor', at: start + HOUR })).rejects.toThrow(Conflict);
    await room.write(id, { headline: 'At two' });
    await ask(ada, publishStory, { id, act: 'minor', at: start + 2 * HOUR });
    expect(await statusOf(id)).toBe('live');
    room.at(start + HOUR);
    await room.runDue();
    expect(await reader.byId(id)).toMatchObject({ headline: 'At one', updatedAt: start + HOUR });
    room.at(start + 2 * HOUR + MINUTE);
    await room.runDue();
    expect(await reader.byId(id)).toMatchObject({ headline: 'At two', updatedAt: start + HOUR, publishedAt: start });
    expect((await ask(ada, publication, { id })).pending).toEqual([]);
  });

  it('brings no former words back that were put right meanwhile, and goes out though the address moved', async () => {
    const { ask, ada, reader } = room;
    const id = await room.story('Both', { standfirst: 'Nien ships.' });
    await ask(ada, publishStory, { id, act: 'publish' });
    const start = room.now();
    await room.write(id, { headline: 'Both, at one' });
    await ask(ada, publishStory, { id, act: 'update', note: 'At one.', at: start + HOUR });
    await readdress({ db: database(), now: room.now, who: null }, id, 'moved-meanwhile');
    await ask(ada, openFix, { id });
    await room.writing.live.withinFix(id, (open) =>
      open.edit(
        (doc) => {
          doc.getText('standfirst').delete(0, 4);
          doc.getText('standfirst').insert(0, 'Nine');
        },
        ada.id,
        { source: 'local' },
      ),
    );
    await ask(ada, publishFix, { id, act: 'minor' });
    expect(await reader.byId(id)).toMatchObject({ headline: 'Both', standfirst: 'Nine ships.' });
    room.at(start + HOUR);
    expect((await room.runDue()).done).toMatchObject([{ article: id }]);
    expect(await reader.byId(id)).toMatchObject({
      ...{ headline: 'Both, at one', standfirst: 'Nine ships.', path: expect.stringContaining('moved-meanwhile') },
    });
  });

  it('fails where readers were given other words in the same place meanwhile, and not where they have all of it', async () => {
    const { ask, ada, reader } = room;
    const id = await room.story('Nine ships');
    await ask(ada, publishStory, { id, act: 'publish' });
    const start = room.now();
    const type = (from: number, length: number, words: string) => (doc: Y.Doc) => {
      doc.getText('headline').delete(from, length);
      doc.getText('headline').insert(from, words);
    };
    await room.writing.live.within(id, (open) => open.edit(type(0, 4, 'Ten'), ada.id, { source: 'local' }));
    await ask(ada, publishStory, { id, act: 'update', note: 'Ten.', at: start + HOUR });
    await ask(ada, openFix, { id });
    await room.writing.live.withinFix(id, (open) => open.edit(type(0, 4, 'Eight'), ada.id, { source: 'local' }));
    await ask(ada, publishFix, { id, act: 'minor' });
    room.at(start + HOUR);
    expect((await room.runDue()).failed).toMatchObject([{ article: id }]);
    expect(await stateOf(id)).toMatchObject({ state: 'failed', reason: expect.stringContaining('in the same words') });
    expect((await reader.byId(id))?.headline).toBe('Eight ships');
    // one that waits, and is published with more before its hour
    await room.write(id, { headline: 'Twelve ships' });
    const { schedule } = await ask(ada, publishStory, { id, act: 'update', note: 'Twelve.', at: start + 3 * HOUR });
    await room.write(id, { headline: 'Twelve ships, says she' });
    await ask(ada, publishStory, { id, act: 'minor' });
    room.at(start + 3 * HOUR);
    expect((await room.runDue()).done).toMatchObject([{ article: id, schedule }]);
    expect((await reader.byId(id))?.headline).toBe('Twelve ships, says she');
  });

  it('is moved and called off, and gone when the story is made a draft again', async () => {
    const { ask, ada, ben, reader } = room;
    const id = await room.story('Movable');
    const start = room.now();
    const { schedule } = await ask(ada, publishStory, { id, act: 'publish', at: start + HOUR });
    const number = schedule as number;
    await expect(ask(ada, publishStory, { id, act: 'publish', at: start - 1 })).rejects.toThrow(Invalid);
    await expect(ask(ada, publishStory, { id, act: 'publish', at: start + 2 * HOUR })).rejects.toThrow(Conflict);
    await expect(ask(ben, moveSchedule, { id: number, at: null })).rejects.toThrow();
    await ask(ada, moveSchedule, { id: number, at: start + 3 * HOUR });
    room.at(start + HOUR);
    expect((await room.runDue()).done).toEqual([]);
    expect(await statusOf(id)).toBe('scheduled');
    const off = await ask(ada, moveSchedule, { id: number, at: null, reason: 'Not yet.' });
    expect(off.schedule).toMatchObject({ state: 'cancelled', reason: 'Not yet.' });
    expect(await statusOf(id)).toBe('ready');
    await expect(ask(ada, moveSchedule, { id: number, at: null })).rejects.toThrow(Conflict);
    await ask(ada, publishStory, { id, act: 'publish', at: start + 4 * HOUR });
    await ask(ada, setStatus, { ids: [id], status: 'draft' });
    room.at(start + 5 * HOUR);
    expect(await room.runDue()).toEqual({ done: [], failed: [], broken: [] });
    expect(await stateOf(id)).toMatchObject({ state: 'cancelled' });
    expect(await reader.byId(id)).toBeNull();
    const list = await ask(ada, schedules, { from: start, until: start + 5 * HOUR });
    expect(list.schedules.filter(({ story }) => story.id === id)).toHaveLength(2);
  });

  it('fails aloud where something stands against it, and its story is ready again', async () => {
    const { ask, ada, cleo } = room;
    const id = await room.story('Stopped');
    const start = room.now();
    await ask(ada, publishStory, { id, act: 'publish', at: start + 2 * HOUR });
    // an embargo that somebody puts into the database behind the acts' back
    await database()
      .insertInto('embargoes')
      .values({
        ...{ articleId: id, until: null, reason: 'Court', personId: cleo.id, createdAt: start },
        ...{ liftedAt: null, liftedBy: null, liftReason: '' },
      })
      .execute();
    room.at(start + 2 * HOUR);
    const { failed, done } = await room.runDue();
    expect(done).toEqual([]);
    expect(failed).toMatchObject([{ article: id, reason: expect.stringContaining('Court') }]);
    expect(await stateOf(id)).toMatchObject({ state: 'failed', reason: expect.stringContaining('Cleo') });
    expect(await statusOf(id)).toBe('ready');
    expect((await room.runDue()).failed).toEqual([]);
  });

  it('is called off by an embargo that ends later, and cannot be set before its end', async () => {
    const { ask, ada, cleo } = room;
    const id = await room.story('Embargoed');
    const start = room.now();
    await ask(ada, publishStory, { id, act: 'publish', at: start + HOUR });
    await ask(cleo, setEmbargo, { id, until: start + 2 * HOUR, reason: 'Till two.' });
    expect(await stateOf(id)).toMatchObject({ state: 'cancelled', reason: expect.stringContaining('Till two.') });
    await expect(ask(ada, publishStory, { id, act: 'publish', at: start + HOUR })).rejects.toThrow(Invalid);
    await ask(ada, publishStory, { id, act: 'publish', at: start + 2 * HOUR });
    room.at(start + 2 * HOUR);
    expect((await room.runDue()).done).toMatchObject([{ article: id, lateMs: 0 }]);
  });

  it('refuses an import without an hour, and fails aloud where readers must not have what it left', async () => {
    const ctx = { db: database(), now: room.now, who: null };
    const input = { kind: 'story' as const, headline: 'Locked', language: 'en', status: 'scheduled' as const };
    const document = { version: 1 as const, content: [] };
    await expect(saveArticle(ctx, { ...input, document })).rejects.toThrow(Invalid);
    const id = await saveArticle(ctx, { ...input, document, scheduledAt: room.now(), password: 'x' });
    await adoptImported(ctx);
    expect(await room.runDue()).toMatchObject({
      done: [],
      failed: [{ article: id, reason: expect.stringContaining('password') }],
    });
    expect(await statusOf(id)).toBe('ready');
  });

  it('takes what an import left as scheduled the same way, never opened by anybody', async () => {
    const ctx = { db: database(), now: room.now, who: null };
    const at = room.now() + HOUR;
    const id = await saveArticle(ctx, {
      ...{ kind: 'story', headline: 'Imported', language: 'en', status: 'scheduled', scheduledAt: at },
      document: { version: 1, content: [] },
    });
    await Promise.all([adoptImported(ctx), adoptImported(ctx)]);
    const rows = await database().selectFrom('schedules').select('at').where('articleId', '=', id).execute();
    expect(rows).toEqual([{ at }]);
    room.at(at + 66_000);
    expect((await room.runDue()).done).toMatchObject([{ article: id, lateMs: 66_000 }]);
    expect(await room.reader.byId(id)).toMatchObject({ headline: 'Imported', publishedAt: at });
  });
});
