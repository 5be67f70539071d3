import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import type { PaperEvent } from '../base/events.ts';
import type { MediaId } from '../base/ids.ts';
import { openDatabase } from './database.ts';
import { EventTail } from './event-tail.ts';
import { recordEvent } from './record-event.ts';

const added = (media: number): PaperEvent => ({ kind: 'media.added', media: media as MediaId });

describeEachDatabase('EventTail', (database, dialect) => {
  const told = async (tail: EventTail) =>
    (await tail.next()).map(({ event }) => (event.kind === 'media.added' ? event.media : 0));

  it('tells what happens from now on, once and in order', async () => {
    await recordEvent(database(), added(1), 0);
    const tail = await EventTail.open(database(), Date.now);
    expect(await told(tail)).toEqual([]);
    await recordEvent(database(), added(2), 0);
    await recordEvent(database(), added(3), 0);
    expect(await told(tail)).toEqual([2, 3]);
    expect(await told(tail)).toEqual([]);
  });

  it('can begin earlier, and reads long tails in pieces', async () => {
    const tail = await EventTail.open(database(), Date.now);
    await tail.next();
    for (let n = 0; n < 620; n++) await recordEvent(database(), added(1000 + n), 0);
    const all: number[] = [];
    for (let some = await told(tail); some.length > 0; some = await told(tail)) all.push(...some);
    expect(all).toEqual(Array.from({ length: 620 }, (_, n) => 1000 + n));
    const again = await EventTail.open(database(), Date.now, 0);
    expect((await again.next()).length).toBe(500);
  });

  it.runIf(dialect === 'postgres')('does not miss what a slower transaction numbered earlier', async () => {
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(database());
    const { inject } = await import('vitest');
    const other = openDatabase(inject('postgres').replace(/\/postgres$/, `/${rows[0]?.name}`));
    const tail = await EventTail.open(database(), Date.now);
    let finish!: () => void;
    const held = new Promise<void>((done) => {
      finish = done;
    });
    let begun!: () => void;
    const isBegun = new Promise<void>((done) => {
      begun = done;
    });
    const slow = other.transaction().execute(async (db) => {
      await recordEvent(db, added(7001), 0);
      begun();
      await held;
    });
    await isBegun;
    await recordEvent(database(), added(7002), 0);
    expect(await told(tail)).toEqual([7002]);
    const late = await EventTail.open(database(), Date.now);
    finish();
    await slow;
    expect(await told(tail)).toEqual([7001]);
    expect(await told(late), 'opened while the other was under way').toEqual([7001]);
    await other.destroy();
  });
});
