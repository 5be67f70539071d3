import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { type Newsroom, newsroom } from '../../articles/fixture.ts';
import type { ArticleId } from '../../base/ids.ts';
import { type Db, openDatabase } from '../../store/database.ts';
import { browser, cast, listen, ORIGIN, quiet, until } from '../fixture.ts';
import { seeded } from '../testing/random-edits.ts';
import { type Live, openLive } from './open-live.ts';

describeEachDatabase('several processes on one database', (database, dialect, url) => {
  if (dialect === 'sqlite') return it('is for PostgreSQL: on SQLite one process holds the folder', () => {});
  describe('that write in one story', () => {
    let room: Newsroom;
    const people = cast();
    const processes: { db: Db; live: Live; server: Awaited<ReturnType<typeof listen>> }[] = [];
    const open: { stop(): void }[] = [];
    const enter = (place: number, session: string, story: ArticleId) => {
      const one = browser((processes[place] as (typeof processes)[0]).server.url, session, story);
      open.push(one);
      return one;
    };
    const textOf = (one: ReturnType<typeof browser>) =>
      JSON.stringify([one.headline().toString(), one.body().toJSON()]);
    const copyOf = (story: ArticleId) =>
      database()
        .selectFrom('articles')
        .select(['headline', 'documentJson'])
        .where('id', '=', story)
        .executeTakeFirstOrThrow();

    beforeAll(async () => {
      room = await newsroom(database());
      people.add('ada');
      people.add('ben');
      for (let place = 0; place < 2; place++) {
        const db = openDatabase(url());
        const live = openLive({ db, now: Date.now, log: quiet, authority: people.authority, origin: ORIGIN });
        processes.push({ db, live, server: await listen(live.upgrade) });
      }
    });
    afterAll(async () => {
      for (const one of open) one.stop();
      for (const { live, server, db } of processes) {
        await live.close();
        await server.close();
        await db.destroy();
      }
    });

    it('shows each within a second what the other wrote, who are told as the hands', async () => {
      const story = await room.write({ headline: 'Harbour fire' });
      const ada = enter(0, 'ada', story);
      const ben = enter(1, 'ben', story);
      await Promise.all([ada.synced(), ben.synced()]);
      for (const [writer, reader, words] of [
        [ada, ben, 'Nobody was hurt.'],
        [ben, ada, 'Thirty boats burnt.'],
      ] as const) {
        writer.write(words);
        await writer.synced();
        const begun = Date.now();
        await until(() => reader.body().toString().includes(words), 2_000);
        expect(Date.now() - begun).toBeLessThan(1_000);
      }
      await until(async () => {
        const { documentJson } = await copyOf(story);
        return documentJson.includes('Nobody') && documentJson.includes('Thirty');
      });
      expect(textOf(ada)).toBe(textOf(ben));
      ada.stop();
      ben.stop();
    });

    it('loses nothing of what all write at once, and ends with equal texts', async () => {
      const story = await room.write({ headline: 'Storm' });
      const all = [enter(0, 'ada', story), enter(1, 'ben', story), enter(0, 'ben', story), enter(1, 'ada', story)];
      await Promise.all(all.map((one) => one.synced()));
      const sentences: string[] = [];
      await Promise.all(
        all.map(async (one, place) => {
          const random = seeded(place + 1);
          for (let n = 0; n < 12; n++) {
            const words = `Sentence ${n} of ${place}.`;
            sentences.push(words);
            one.write(words);
            // in the same words as the others, too
            const field = one.headline();
            field.insert(random(field.length + 1), String(place));
            if (n % 3 === 2) field.delete(random(field.length), 1);
            await new Promise((later) => setTimeout(later, 5 + random(40)));
          }
          await one.synced();
        }),
      );
      await until(() => new Set(all.map(textOf)).size === 1);
      const text = all[0]?.body().toString();
      expect(sentences.filter((words) => !text?.includes(`>${words}<`))).toEqual([]);
      expect(sentences).toHaveLength(48);
      expect(all.flatMap(({ closes }) => closes)).toEqual([]);
      await until(async () => (await copyOf(story)).headline === all[0]?.headline().toString().trim());
      for (const one of all) one.stop();
    });

    it('finds what another has merged already, and takes nothing back that the other saved', async () => {
      const story = await room.write({ headline: 'Ferry' });
      const ada = enter(0, 'ada', story);
      await ada.synced();
      ada.write('Before.');
      await ada.synced();
      const ben = enter(1, 'ben', story);
      await ben.synced();
      ben.headline().insert(5, ' is late');
      await ben.synced();
      // the last one leaves: saved, merged, its rows gone, within the time of one look
      ben.stop();
      await until(async () => (await copyOf(story)).headline === 'Ferry is late');
      await until(() => ada.headline().toString() === 'Ferry is late', 2_000);
      ada.write('After.');
      await until(async () => (await copyOf(story)).documentJson.includes('After.'));
      expect((await copyOf(story)).headline).toBe('Ferry is late');
      const changes = await database()
        .selectFrom('fieldChanges')
        .select('field')
        .where('articleId', '=', story)
        .where('field', '=', 'headline')
        .execute();
      expect(changes).toHaveLength(1);
      ada.stop();
    });

    it('gives a story that somebody has open elsewhere to who opens it here while it is written in', async () => {
      const story = await room.write({ headline: 'Count' });
      const ada = enter(0, 'ada', story);
      await ada.synced();
      const writing = (async () => {
        for (let n = 0; n < 40; n++) {
          ada.doc.getText('notes').insert(ada.doc.getText('notes').length, `${n},`);
          await new Promise((later) => setTimeout(later, 10));
        }
        await ada.synced();
      })();
      const late: ReturnType<typeof browser>[] = [];
      for (let n = 0; n < 3; n++) {
        await new Promise((later) => setTimeout(later, 90));
        const one = enter(1, 'ben', story);
        late.push(one);
        await one.synced();
        if (n < 2) one.stop();
      }
      await writing;
      const ben = late.at(-1) as ReturnType<typeof browser>;
      await until(() => ben.doc.getText('notes').toString() === ada.doc.getText('notes').toString(), 3_000);
      expect(ada.doc.getText('notes').toString().split(',')).toHaveLength(41);
      ada.stop();
      ben.stop();
    });
  });
});
