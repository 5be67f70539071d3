import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { NOON } from '../../articles/fixture.ts';
import { type Db, openDatabase } from '../../store/database.ts';
import { freeLines, leaseLines, nextLook } from './lease-lines.ts';
import { openReceipt } from './open-receipt.ts';
import { pauseAfter, recordLooks } from './record-looks.ts';

describeEachDatabase('lines of receipts', (database, dialect, url) => {
  let other: Db;
  beforeAll(async () => {
    // on PostgreSQL as another process has it
    other = dialect === 'postgres' ? openDatabase(url()) : database();
    for (let front = 1; front <= 40; front++)
      await openReceipt(database(), {
        ...{ subject: `front:${front}`, article: null, act: 'front.launch', edition: null, version: front },
        ...{ by: null, at: NOON, summary: null, tags: ['front', 'latest'] },
      });
  });
  afterAll(async () => {
    if (other !== database()) await other.destroy();
  });

  it('are looked at by one process each, and by another when that one is dead', async () => {
    const order = { now: NOON, until: NOON + 15_000, most: 7 };
    const taken = await Promise.all(
      Array.from({ length: 16 }, (_, at) => leaseLines(at % 2 ? other : database(), order)),
    );
    const ids = taken.flat().map(({ id }) => id);
    expect(ids).toHaveLength(80);
    expect(new Set(ids).size).toBe(80);
    expect(await leaseLines(other, order)).toEqual([]);
    expect(await nextLook(database())).toBe(NOON + 15_000);

    const [mine] = taken.flat();
    const [again] = await leaseLines(other, { now: NOON + 15_000, until: NOON + 30_000, most: 100 }).then((lines) =>
      lines.filter(({ id }) => id === mine?.id),
    );
    if (!mine || !again) throw new Error('the line was not taken over');
    // who was thought dead and is not writes nothing
    await recordLooks(database(), [{ line: mine, fault: '', address: '/' }], NOON + 15_100);
    const row = () =>
      database().selectFrom('receiptLines').select(['state', 'tries']).where('id', '=', mine.id).executeTakeFirst();
    expect(await row()).toEqual({ state: 'waiting', tries: 0 });
    await recordLooks(other, [{ line: again, fault: '', address: '/' }], NOON + 15_200);
    expect(await row()).toEqual({ state: 'green', tries: 1 });
  });

  it('that a process alone on its database held are free when it begins', async () => {
    await freeLines(database());
    expect(await nextLook(database())).toBe(NOON);
    expect((await leaseLines(database(), { now: NOON, until: NOON + 1, most: 500 })).length).toBe(79);
  });

  it('wait for no clock that was set back', async () => {
    const before = NOON - 24 * 3_600_000;
    expect(await leaseLines(database(), { now: NOON - 60_000, until: NOON, most: 500 })).toEqual([]);
    expect((await leaseLines(database(), { now: before, until: before + 1, most: 500 })).length).toBe(79);
  });

  it('are looked at soon, once at the moment from which they are late, and at last every ten minutes', () => {
    const looks: number[] = [];
    for (let age = 0, tries = 0; age < 3_600_000; tries++) {
      looks.push(age);
      age += pauseAfter(tries, age);
    }
    expect(looks.slice(0, 3)).toEqual([0, 100, 200]);
    expect(looks).toContain(2_000);
    expect(looks.filter((age) => age <= 60_000).length).toBeLessThan(25);
    expect((looks.at(-1) as number) - (looks.at(-2) as number)).toBe(600_000);
    // after a crash an old line is asked for at once again
    expect(pauseAfter(0, 86_400_000)).toBe(100);
  });

  it.runIf(dialect === 'sqlite')('are found among all that ever were by a narrow index', async () => {
    const { rows } = await sql<{ detail: string }>`explain query plan select id from receipt_lines
      where state in ('waiting', 'red') and next_at is not null and next_at <= 1
      and (leased_until is null or leased_until <= 1) order by next_at, id limit 9`.execute(database());
    expect(rows.map(({ detail }) => detail).join('\n')).toContain('receipt_lines_due');
  });
});
