import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { type Newsroom, newsroom } from '../articles/fixture.ts';
import type { ArticleId, PersonId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import { audit } from './audit.ts';
import { auditCsv, auditLog, cell } from './audit-log.ts';
import { addOne } from './fixture.ts';
import type { Role } from './person.ts';
import { saveAuthor } from './save-author.ts';

describeEachDatabase('the audit log', (database) => {
  let at = 1_000;
  let ctx: Context & { from: string; agent: string };
  let ada: PersonId;
  let room: Newsroom;
  beforeAll(async () => {
    ctx = { db: database(), now: () => at, who: null, from: '192.0.2.1', agent: 'Tester/1\n' };
    ada = await addOne(ctx, 'ada');
    room = await newsroom(database());
    for (let number = 0; number < 150; number += 1) {
      at += 1_000;
      const what = number % 3 === 0 ? 'story.published' : number % 3 === 1 ? 'story.withdrawn' : 'storyline.added';
      const detail = { title: `=HYPERLINK("http://evil.example";"${number}")` };
      await audit(
        { ...ctx, who: number % 2 ? ada : null },
        { what, thing: `story:${number % 10}`, version: number, detail },
      );
    }
  });

  it('is read newest first, page by page, and by who, what, thing and time', async () => {
    const first = await auditLog(database(), {});
    expect([first.entries.length, first.more]).toEqual([100, true]);
    expect(first.entries[0]).toMatchObject({ who: ada, whoName: 'Ada Penn', version: 149, from: '192.0.2.1' });
    const rest = await auditLog(database(), {}, first.entries.at(-1)?.id);
    expect([rest.entries.length, rest.more]).toEqual([51, false]);
    const all = async (filter: object) => (await auditLog(database(), filter)).entries.length;
    expect(await all({ who: ada })).toBe(75);
    expect(await all({ what: 'story.published' })).toBe(50);
    expect(await all({ what: 'story.' })).toBe(100);
    expect(await all({ thing: 'story:3' })).toBe(15);
    expect(await all({ from: 2_000, until: 4_000 })).toBe(2);
    expect(await all({ what: "' or 1=1 --" })).toBe(0);
  });

  it('says what things are called now, and headlines only to who may read the stories', async () => {
    const heir = await addOne(ctx, 'bea');
    const { id: section } = await database()
      .insertInto('sections')
      .values({ path: 'coast', slug: 'coast', name: 'Coast', description: '', parentId: null, color: null })
      .returning('id')
      .executeTakeFirstOrThrow();
    const story = (await room.write({ headline: 'A secret' })) as number;
    await audit(ctx, {
      what: 'story.handed-over',
      thing: `story:${story}`,
      detail: { from: ada, to: heir, sections: [section], people: ['nobody'], note: 'x' },
    });
    const seenBy = async (...roles: Role[]) => {
      const person = { id: ada, name: 'Ada', email: '', username: 'ada', roles, sections: null, author: null };
      const { entries, names } = await auditLog(database(), { thing: 'story:' }, undefined, person);
      return [entries[0]?.thingName, names[`person:${heir}`], names[`section:${section}`], names['person:nobody']];
    };
    expect(await seenBy('chief')).toEqual(['A secret', 'Bea Penn', 'Coast', undefined]);
    expect(await seenBy('administrator')).toEqual(['', 'Bea Penn', 'Coast', undefined]);
    expect((await auditLog(database(), { thing: 'story:' })).entries.every(({ thing }) => /^story:/.test(thing))).toBe(
      true,
    );
  });

  it('tells the words of a story only to who may read it, in the list and in the table', async () => {
    const story = (await room.write({ headline: 'A secret' })) as number;
    const receipt = await database()
      .insertInto('receipts')
      .values({
        ...{ subject: `story:${story}`, title: 'A secret', act: 'publish', summaryJson: '{}', state: 'open', note: '' },
        ...{ at, articleId: story as ArticleId, lateMs: null, wholeAfter: null, edition: 1, version: 1, personId: ada },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const words = { reason: 'hush', note: 'hush', to: '/2026/11/hush/', needs: { text: 'hush' } };
    const detail = { ...words, act: 'correction', places: ['site'], until: 9, people: [ada] };
    await audit(ctx, { what: 'y.told', thing: `story:${story}`, detail });
    await audit(ctx, { what: 'y.told', thing: `receipt:${receipt.id}`, detail: { line: 'hush' } });
    await audit(ctx, { what: 'y.told', thing: 'breaking:1', detail: { text: 'hush', story } });
    await audit(ctx, { what: 'y.told', thing: 'story:999999', detail: { reason: 'hush' } });
    await audit(ctx, { what: 'y.told', thing: 'topic:1', detail: { name: 'open' } });
    const asked = async (...roles: Role[]) => {
      const person = { id: ada, name: 'Ada', email: '', username: 'ada', roles, sections: null, author: null };
      const { entries } = await auditLog(database(), { what: 'y.told' }, undefined, person);
      return { entries: entries.toReversed(), csv: await auditCsv(database(), { what: 'y.told' }, person) };
    };
    const chief = await asked('chief');
    expect(chief.entries[0]).toMatchObject({ detail, withheld: false });
    expect(chief.csv.split('hush')).toHaveLength(8);
    const administrator = await asked('administrator');
    expect(administrator.entries.map((entry) => [entry.detail, entry.withheld])).toEqual([
      [{ act: 'correction', places: ['site'], until: 9, people: [ada] }, true],
      [{}, true],
      [{ story }, true],
      [{}, true],
      [{ name: 'open' }, false],
    ]);
    expect(administrator.csv).not.toContain('hush');
    expect(administrator.csv).toContain('correction');
  });

  it('keeps every line: neither changed nor removed, not by our own code', async () => {
    await expect(database().updateTable('audit').set({ what: 'nothing' }).execute()).rejects.toThrow(/only added to/);
    await expect(database().deleteFrom('audit').execute()).rejects.toThrow(/only added to/);
    expect((await auditLog(database(), { what: 'story.' })).entries).toHaveLength(100);
  });

  it('is noted exactly if what it notes was done', async () => {
    const failed = database()
      .transaction()
      .execute(async (db) => {
        await audit({ ...ctx, db }, { what: 'test.undone' });
        throw new Error('undone');
      });
    await expect(failed).rejects.toThrow('undone');
    expect((await auditLog(database(), { what: 'test.undone' })).entries).toEqual([]);
  });

  it('is a table in which nothing is a formula', async () => {
    const csv = await auditCsv(database(), { what: 'story.published' });
    const lines = csv.split('\r\n');
    expect(lines[0]).toBe('\uFEFFnumber,at,who,name,what,thing,from,agent,version,detail');
    expect(lines).toHaveLength(52);
    expect(lines[1]).toContain('"{""title"":""=HYPERLINK');
  });

  it('names people and by-lines, and nothing that is gone', async () => {
    const id = await addOne(ctx, 'nan');
    await audit(ctx, { what: 'x.named', thing: `person:${id}` });
    const author = await saveAuthor(ctx, { name: 'Nan Penn' });
    await audit(ctx, { what: 'x.named', thing: `author:${author}` });
    await audit(ctx, { what: 'x.named', thing: 'author:1e99' });
    await audit(ctx, { what: 'x.named', thing: 'story:999999' });
    const { entries } = await auditLog(database(), { what: 'x.named' });
    expect(entries.map(({ thingName }) => thingName)).toEqual(['', '', 'Nan Penn', 'Nan Penn']);
  });
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r\n=1', '＝1', '|calc', '%0A=1'])('makes %j text', (text) => {
  expect(cell(text)).toMatch(/^"'/);
});

it('leaves what is no formula alone', () => {
  expect(['story:9', '2026-11-23T09:00:00Z', 'Ada Marsh', ''].map(cell)).toEqual([
    'story:9',
    '2026-11-23T09:00:00Z',
    'Ada Marsh',
    '',
  ]);
  expect(cell('say "yes", now')).toBe('"say ""yes"", now"');
});
