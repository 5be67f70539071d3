import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { describeEachDatabase } from '../../../test/database.ts';
import { type Newsroom, newsroom } from '../../articles/fixture.ts';
import { NotFound } from '../../base/errors.ts';
import type { ArticleId, PersonId } from '../../base/ids.ts';
import { type Db, openDatabase } from '../../store/database.ts';
import { keepEdition } from '../versions/keep-edition.ts';
import { createAppender } from './append-updates.ts';
import { compactText } from './compact-text.ts';
import { type LoadedText, loadText } from './load-text.ts';
import { readText } from './read-text.ts';

describeEachDatabase('loadText', (database, dialect, url) => {
  let room: Newsroom;
  let other: Db;
  beforeAll(async () => {
    room = await newsroom(database());
    // on PostgreSQL as another process has it
    other = dialect === 'postgres' ? openDatabase(url()) : database();
  });
  afterAll(async () => {
    if (other !== database()) await other.destroy();
  });
  const textOf = ({ updates }: LoadedText) => {
    const doc = new Y.Doc();
    for (const update of updates) Y.applyUpdate(doc, update);
    return { doc, snapshot: readText(doc) };
  };

  it('makes the text from the working copy once, however many open it at the same moment', async () => {
    const id = await room.write({
      headline: 'Strait',
      topicIds: [room.topics.harbour],
      sectionId: room.sections.europe,
    });
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, at) => loadText({ ...room.ctx, db: at % 2 ? other : database() }, id)),
    );
    for (const one of all)
      expect(one.updates.map((bytes) => [...bytes])).toEqual(all[0]?.updates.map((bytes) => [...bytes]));
    expect(textOf(all[0] as LoadedText).snapshot).toMatchObject({
      headline: 'Strait',
      topicIds: [room.topics.harbour],
      sectionId: room.sections.europe,
    });
    const versions = await database()
      .selectFrom('versions')
      .select(['number', 'reason'])
      .where('articleId', '=', id)
      .execute();
    expect(versions).toEqual([{ number: 1, reason: 'opened' }]);
    await expect(loadText(room.ctx, 99_999 as ArticleId)).rejects.toThrow(NotFound);
  });

  it('opens what was published elsewhere, and whose edition was kept before', async () => {
    const id = await room.live({ headline: 'Published by a command' });
    await keepEdition(room.ctx, id, 1);
    expect(textOf(await loadText(room.ctx, id)).snapshot.headline).toBe('Published by a command');
    const versions = await database().selectFrom('versions').select('number').where('articleId', '=', id).execute();
    expect(versions.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('is the state and all that was written since, before and after these are merged', async () => {
    const id = await room.write({ headline: 'One' });
    const { doc } = textOf(await loadText(room.ctx, id));
    const appender = createAppender(room.ctx);
    const waiting: Promise<number>[] = [];
    doc.on('update', (bytes: Uint8Array) => waiting.push(appender.append({ story: id, bytes, by: 'ada' as PersonId })));
    for (let word = 0; word < 30; word += 1) doc.getText('headline').insert(3 + word, 'x');
    const ids = await Promise.all(waiting);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    const before = await loadText(room.ctx, id);
    expect(before.updates).toHaveLength(31);
    // the working copy lacks them: after a crash that has to be known
    expect(await compactText(room.ctx, id)).toBe(30);
    await database()
      .updateTable('storyTexts')
      .set({ savedThrough: before.through })
      .where('articleId', '=', id)
      .execute();
    expect(await Promise.all([compactText(room.ctx, id), compactText({ db: other }, id)])).toEqual([0, 0]);
    const after = await loadText(room.ctx, id);
    expect(after.updates).toHaveLength(1);
    expect(textOf(after).snapshot).toEqual(textOf(before).snapshot);
    expect(textOf(after).snapshot.headline).toBe(`One${'x'.repeat(30)}`);
  });
});
