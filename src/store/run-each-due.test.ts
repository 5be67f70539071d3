import { expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { Conflict, Invalid } from '../base/errors.ts';
import { dialectOf } from './dialect.ts';
import { runEachDue } from './run-each-due.ts';

const due = [{ id: 1 }, { id: 2 }, { id: 3 }];
const table = 'schedules';
const idOf = ({ id }: { id: number }) => id;

describeEachDatabase('what is due', (database) => {
  const ctx = () => ({ db: database(), now: () => 0, who: null });

  it('is done each by itself: what cannot be said why waits on, and what can is over', async () => {
    const ran = await runEachDue(ctx(), [...due, { id: 4 }], {
      ...{ table, idOf },
      async carryOut(_, { id }) {
        if (id === 1) throw new Error('a bug');
        if (id === 2) throw new Conflict('Not now.');
        if (id === 3) throw new Invalid('It lacks something.', { headline: 'A headline.' });
        return id;
      },
      fail: async (_, { id }) => id === 2,
    });
    expect(ran.broken).toMatchObject([{ id: 1 }]);
    expect(ran.failed).toEqual([{ id: 2, reason: 'Not now.' }]);
    expect(ran.done).toEqual([4]);
  });

  it('is stepped over while another process is at it', async ({ skip }) => {
    if (dialectOf(database()) === 'sqlite') skip('SQLite has one writer at a time');
    let goOn = () => {};
    const held = new Promise<void>((done) => {
      goOn = done;
    });
    const done: string[] = [];
    const process = (name: string, before: (id: number) => Promise<void> | void) =>
      runEachDue(ctx(), due, {
        ...{ table, idOf },
        async carryOut(_, { id }) {
          await before(id);
          done.push(`${name} ${id}`);
          return id;
        },
        fail: async () => false,
      });
    let begun = () => {};
    const isAtIt = new Promise<void>((at) => {
      begun = at;
    });
    const slow = process('slow', (id) => {
      if (id !== 1) return;
      begun();
      return held;
    });
    await isAtIt;
    expect((await process('quick', () => {})).done).toEqual([2, 3]);
    goOn();
    await slow;
    expect(done.slice(0, 3)).toEqual(['quick 2', 'quick 3', 'slow 1']);
  });
});
