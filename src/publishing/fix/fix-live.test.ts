import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { describeEachDatabase } from '../../../test/database.ts';
import { publish } from '../../articles/publish.ts';
import { readdress } from '../../articles/readdress.ts';
import { saveArticle } from '../../articles/save-article.ts';
import { Conflict, Forbidden, NotFound } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import type { Room } from '../../writing/live/room.ts';
import { loadText } from '../../writing/texts/load-text.ts';
import {
  dropFix,
  fixCompare,
  openFix,
  pendingCompare,
  publication,
  publishFix,
  publishStory,
  withdrawStory,
} from '../contract.ts';
import { HOUR, type PublishingRoom, paragraphs, publishingRoom } from '../fixture.ts';
import { snapshotOfState } from '../texts/saved-text.ts';

describeEachDatabase('a fix of what readers have', (database) => {
  let room: PublishingRoom;
  beforeAll(async () => {
    room = await publishingRoom(database());
  });
  afterAll(() => room.close());

  /** As somebody at a keyboard does it: these letters there, in place of those. */
  const type = (into: Room, paragraph: number, from: string, to: string) =>
    into.edit(
      (doc) => {
        const text = (doc.getXmlFragment('body').get(paragraph) as Y.XmlElement).get(0) as Y.XmlText;
        const at = text.toString().indexOf(from);
        expect(at).toBeGreaterThanOrEqual(0);
        text.delete(at, from.length);
        text.insert(at, to);
      },
      room.ada.id,
      { source: 'local' },
    );
  const pending = (id: ArticleId, paragraph: number, from: string, to: string) =>
    room.writing.live.within(id, (open) => type(open, paragraph, from, to));
  const fixed = (id: ArticleId, paragraph: number, from: string, to: string) =>
    room.writing.live.withinFix(id, (open) => type(open, paragraph, from, to));
  const wordsOf = (body: unknown) => [...JSON.stringify(body).matchAll(/"text":"([^"]*)"/g)].map((found) => found[1]);
  const seen = async (id: ArticleId) => wordsOf((await room.reader.byId(id))?.document);

  it('says so where it changed the same words as the pending work, in a comment there', async () => {
    const { ask, ada, cleo } = room;
    const id = await room.story('Bridge', { body: paragraphs('The old bridge stands.', 'Ships wait.') });
    await ask(ada, publishStory, { id, act: 'publish' });
    await pending(id, 0, 'old', 'new railway');
    await pending(id, 1, 'Ships', 'Boats');
    await ask(cleo, openFix, { id });
    await fixed(id, 0, 'old', 'stone');
    expect(await ask(cleo, publishFix, { id, act: 'minor' })).toMatchObject({ edition: 2, touched: 1 });
    expect(await seen(id)).toEqual(['The stone bridge stands.', 'Ships wait.']);
    const notes = await database().selectFrom('passageNotes').selectAll().where('articleId', '=', id).execute();
    expect(notes).toMatchObject([
      { field: 'body', personId: cleo.id, text: expect.stringContaining('“The stone bridge stands.”') },
    ]);
    expect(notes[0]?.quote).toContain('railway');
    // it stays where its passage is
    await room.writing.live.within(id, async (open) => {
      const place = (at: string | undefined) =>
        Y.createAbsolutePositionFromRelativePosition(
          Y.decodeRelativePosition(Buffer.from(at ?? '', 'base64')),
          open.doc,
        );
      const text = (open.doc.getXmlFragment('body').get(0) as Y.XmlElement).get(0) as Y.XmlText;
      expect(place(notes[0]?.fromPosition)).toMatchObject({ type: text, index: 0 });
      expect(place(notes[0]?.toPosition)).toMatchObject({ type: text, index: text.length });
    });
    const { checks } = await ask(ada, publication, { id });
    expect(checks.map(({ rule }) => rule)).toContain('openNotes');
  });

  it('goes out by itself, and is in the pending work when that goes out (A6)', async () => {
    const { ask, ada, cleo } = room;
    const body = paragraphs('The harbor opens at nine.', 'Thirty ships wait.', 'More to come.');
    const id = await room.story('Harbour', { body });
    await ask(ada, publishStory, { id, act: 'publish' });
    const first = room.now();
    await pending(id, 1, 'Thirty', 'Forty');
    await pending(id, 0, 'opens at nine', 'opens at ten');
    room.at(first + HOUR);
    expect(await ask(cleo, openFix, { id })).toEqual({ room: `live:${id}`, edition: 1 });
    expect(await ask(ada, openFix, { id })).toEqual({ room: `live:${id}`, edition: 1 });
    await expect(ask(cleo, publishFix, { id, act: 'minor' })).rejects.toThrow(/Nothing is changed/);
    await fixed(id, 0, 'harbor', 'harbour');
    const beside = await ask(cleo, fixCompare, { id });
    expect(wordsOf(beside.live.body)[0]).toBe('The harbor opens at nine.');
    // the fix alone: what is pending is no part of it
    expect(wordsOf(beside.working.body)).toEqual(['The harbour opens at nine.', 'Thirty ships wait.', 'More to come.']);
    // neither readers nor the pending work have it before it is published
    expect(await seen(id)).toEqual(['The harbor opens at nine.', 'Thirty ships wait.', 'More to come.']);
    // what somebody else writes in it since is not what was looked at
    await fixed(id, 1, 'wait', 'sank');
    const asked = { id, act: 'minor' as const, working: beside.look };
    await expect(ask(cleo, publishFix, asked)).rejects.toThrow(/look at it again/);
    expect(await seen(id)).toEqual(['The harbor opens at nine.', 'Thirty ships wait.', 'More to come.']);
    await fixed(id, 1, 'sank', 'wait');
    const done = await ask(cleo, publishFix, asked);
    expect(await seen(id)).toEqual(['The harbour opens at nine.', 'Thirty ships wait.', 'More to come.']);
    await expect(ask(cleo, fixCompare, { id })).rejects.toThrow(NotFound);
    expect(await room.reader.byId(id)).toMatchObject({ edition: done.edition, publishedAt: first, updatedAt: null });
    const both = await ask(ada, pendingCompare, { id });
    expect(wordsOf(both.live.body)[0]).toBe('The harbour opens at nine.');
    expect(wordsOf(both.working.body)).toEqual(['The harbour opens at ten.', 'Forty ships wait.', 'More to come.']);
    expect((await ask(ada, publication, { id })).pending.map(({ field }) => field)).toEqual(['body']);
    await ask(ada, publishStory, { id, act: 'update', note: 'More is known.' });
    expect(await seen(id)).toEqual(['The harbour opens at ten.', 'Forty ships wait.', 'More to come.']);
    expect((await ask(ada, publication, { id })).pending).toEqual([]);
  });

  it('leaves nothing pending where nothing was', async () => {
    const { ask, ada } = room;
    const id = await room.story('Plain', { body: paragraphs('A coma.') });
    await ask(ada, publishStory, { id, act: 'publish' });
    await ask(ada, openFix, { id });
    await fixed(id, 0, 'coma', 'comma');
    await ask(ada, publishFix, { id, act: 'correction', note: 'A letter was missing.' });
    expect((await ask(ada, publication, { id })).pending).toEqual([]);
    const row = await database()
      .selectFrom('articles')
      .innerJoin('liveArticles as live', 'live.id', 'articles.id')
      .select(['articles.touchedAt', 'live.touchedAt as seenAt'])
      .where('articles.id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row.touchedAt).toBe(row.seenAt);
  });

  it('has its words in the pending work on disk in the moment in which they go out', async () => {
    const { ask, ada } = room;
    const id = await room.story('Crash', { body: paragraphs('Teh end.') });
    await ask(ada, publishStory, { id, act: 'publish' });
    await pending(id, 0, 'end', 'beginning');
    await ask(ada, openFix, { id });
    await fixed(id, 0, 'Teh', 'The');
    await ask(ada, publishFix, { id, act: 'minor' });
    // as a new process finds it
    const { updates } = await loadText({ db: database(), now: room.now }, id);
    expect(wordsOf(snapshotOfState(Y.mergeUpdates(updates)).body)).toEqual(['The beginning.']);
    expect(await database().selectFrom('fixUpdates').select('id').where('articleId', '=', id).execute()).toEqual([]);
  });

  it('takes in what went out meanwhile before it can go out itself', async () => {
    const { ask, ada, cleo } = room;
    const id = await room.story('Two at once', { body: paragraphs('Nine shps.', 'Old.') });
    await ask(ada, publishStory, { id, act: 'publish' });
    await ask(cleo, openFix, { id });
    await fixed(id, 0, 'shps', 'ships');
    await pending(id, 1, 'Old', 'New');
    await ask(ada, publishStory, { id, act: 'update' });
    await expect(ask(cleo, publishFix, { id, act: 'minor' })).rejects.toThrow(Conflict);
    await ask(cleo, openFix, { id });
    await ask(cleo, publishFix, { id, act: 'minor' });
    expect(await seen(id)).toEqual(['Nine ships.', 'New.']);
  });

  it('is dropped without a trace, also by a withdrawal', async () => {
    const { ask, ada, cleo } = room;
    const id = await room.story('Dropped', { body: paragraphs('As it is.') });
    await ask(ada, publishStory, { id, act: 'publish' });
    await ask(ada, openFix, { id });
    await fixed(id, 0, 'is', 'was');
    await ask(ada, dropFix, { id });
    await ask(ada, openFix, { id });
    await expect(ask(ada, publishFix, { id, act: 'minor' })).rejects.toThrow(/Nothing is changed/);
    await ask(cleo, withdrawStory, { id, reason: 'x' });
    await expect(ask(ada, openFix, { id })).rejects.toThrow(Conflict);
    await expect(ask(ada, dropFix, { id })).rejects.toThrow();
  });

  it('is possible after the address moved, with other work pending', async () => {
    const { ask, ada } = room;
    const id = await room.story('Old address', { body: paragraphs('Teh quay.', 'Old.') });
    await ask(ada, publishStory, { id, act: 'publish' });
    await pending(id, 1, 'Old', 'New');
    await readdress({ db: database(), now: room.now, who: null }, id, 'new-address');
    await ask(ada, openFix, { id });
    await fixed(id, 0, 'Teh', 'The');
    await ask(ada, publishFix, { id, act: 'minor' });
    expect(await seen(id)).toEqual(['The quay.', 'Old.']);
    expect((await room.reader.byId(id))?.path).toMatch(/new-address/);
    expect((await ask(ada, publication, { id })).pending.map(({ field }) => field)).toEqual(['body']);
  });

  it('is for those who may publish, and for stories whose live text is known', async () => {
    const { ask, ada, ben } = room;
    const id = await room.story('Mine', { body: paragraphs('Words.') });
    await expect(ask(ada, openFix, { id })).rejects.toThrow(Conflict);
    await ask(ada, publishStory, { id, act: 'publish' });
    await expect(ask(ben, openFix, { id })).rejects.toThrow(Forbidden);
    // published by an import and never opened: nothing is pending, so the text is known
    const ctx = { db: database(), now: room.now, who: null };
    const old = await saveArticle(ctx, {
      ...{ kind: 'story', headline: 'Imported', language: 'en', sectionId: room.sections.europe },
      document: paragraphs('From elsewere.'),
    });
    await publish(ctx, old, { act: 'import' });
    await ask(ada, openFix, { id: old });
    await fixed(old, 0, 'elsewere', 'elsewhere');
    await ask(ada, publishFix, { id: old, act: 'minor' });
    expect(await seen(old)).toEqual(['From elsewhere.']);
  });
});
