import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../base/errors.ts';
import type { ArticleId } from '../base/ids.ts';
import { type Person, ROLES } from '../people/person.ts';
import * as contract from './contract.ts';
import { HOUR, type PublishingRoom, publishingRoom } from './fixture.ts';
import { leaveLetterQueue } from './letters/contract.ts';

const STATES = [
  'draft',
  'ready',
  'scheduled',
  'embargoed',
  'live',
  'private',
  'withdrawn',
  'retracted',
  'trash',
] as const;
type State = (typeof STATES)[number];

/** Who may do what to a story in which state, and what the others are told: `+` done, else the status of the answer. */
describeEachDatabase('the acts of publishing', (database, dialect) => {
  let room: PublishingRoom;
  let people: Record<string, Person>;
  beforeAll(async () => {
    room = await publishingRoom(database());
    const { ada, ben } = room;
    people = {
      nobody: { ...ada, roles: [] },
      ...Object.fromEntries(ROLES.map((role) => [role, { ...ada, roles: [role] }])),
      'reporter, own': { ...ben, roles: ['reporter'] },
      'contributor, own': { ...ben, roles: ['contributor'] },
      'editor, this desk': { ...ada, roles: ['editor'], sections: [room.sections.europe] },
      'editor, other desk': { ...ada, roles: ['editor'], sections: [room.sections.sport] },
      'chief, other desk': { ...ada, roles: ['chief'], sections: [room.sections.sport] },
    };
  });
  afterAll(() => room.close());

  const story = async (state: State): Promise<ArticleId> => {
    const { ask, ada, ben, cleo, now } = room;
    const db = database();
    const id = await room.story('Matrix');
    await db.updateTable('storyPeople').set({ personId: ben.id }).where('articleId', '=', id).execute();
    if (state === 'scheduled') await ask(ada, contract.publishStory, { id, act: 'publish', at: now() + HOUR });
    if (state === 'embargoed') await ask(cleo, contract.setEmbargo, { id, until: null, reason: 'x' });
    const wasLive = state === 'live' || state === 'withdrawn' || state === 'retracted';
    if (wasLive) await ask(cleo, contract.publishStory, { id, act: 'publish' });
    if (state === 'withdrawn') await ask(cleo, contract.withdrawStory, { id, reason: 'x' });
    if (state === 'retracted')
      await ask(cleo, contract.withdrawStory, { id, kind: 'retract', reason: 'x', publicReason: 'y' });
    if (state === 'ready' || state === 'private' || state === 'trash')
      await db.updateTable('articles').set({ status: state }).where('id', '=', id).execute();
    return id;
  };
  const newest = async (table: 'schedules' | 'receipts', id: ArticleId): Promise<number> => {
    const row = await database()
      .selectFrom(table)
      .select('id')
      .where('articleId', '=', id)
      .orderBy('id', 'desc')
      .executeTakeFirst();
    return row?.id ?? 999_999_999;
  };
  const acts: Record<string, (who: Person, id: ArticleId) => Promise<unknown>> = {
    see: (who, id) => room.ask(who, contract.publication, { id }),
    publish: (who, id) => room.ask(who, contract.publishStory, { id, act: 'publish' }),
    minor: (who, id) => room.ask(who, contract.publishStory, { id, act: 'minor' }),
    correction: (who, id) => room.ask(who, contract.publishStory, { id, act: 'correction', note: 'n' }),
    schedule: (who, id) => room.ask(who, contract.publishStory, { id, act: 'publish', at: room.now() + 2 * HOUR }),
    'call off': async (who, id) =>
      room.ask(who, contract.moveSchedule, { id: await newest('schedules', id), at: null }),
    embargo: (who, id) => room.ask(who, contract.setEmbargo, { id, until: null, reason: 'x' }),
    lift: (who, id) => room.ask(who, contract.liftEmbargo, { id, reason: 'x' }),
    withdraw: (who, id) => room.ask(who, contract.withdrawStory, { id, reason: 'x' }),
    retract: (who, id) =>
      room.ask(who, contract.withdrawStory, { id, kind: 'retract', reason: 'x', publicReason: 'y' }),
    undo: async (who, id) => room.ask(who, contract.undo, { id: await newest('receipts', id) }),
    fix: (who, id) => room.ask(who, contract.openFix, { id }),
    compare: (who, id) => room.ask(who, contract.pendingCompare, { id }),
    'leave letter': (who, id) => room.ask(who, leaveLetterQueue, { ids: [id] }),
  };
  const codeOf = (error: unknown): string => {
    if (error instanceof Forbidden) return '403';
    if (error instanceof NotFound) return '404';
    if (error instanceof Conflict) return '409';
    if (error instanceof Invalid) return '422';
    throw error;
  };

  it('are for whom the table says, in each state of the story', async () => {
    const lines: string[] = [];
    for (const [act, run] of Object.entries(acts)) {
      lines.push(
        '',
        act.padEnd(22) +
          STATES.map((state) => state.padEnd(10))
            .join('')
            .trimEnd(),
      );
      const stories = new Map<State, ArticleId>();
      for (const [name, who] of Object.entries(people)) {
        let line = `  ${name}`.padEnd(22);
        for (const state of STATES) {
          const id = stories.get(state) ?? (await story(state));
          stories.set(state, id);
          const outcome = await run(who, id).then(() => '+', codeOf);
          // what was done to it is done: the next one finds another
          if (outcome === '+' && act !== 'see' && act !== 'compare') stories.delete(state);
          line += outcome.padEnd(10);
        }
        lines.push(line.trimEnd());
      }
    }
    // one table for both databases
    if (dialect === 'sqlite') expect(`${lines.join('\n')}\n`).toMatchSnapshot('matrix');
    else expect(lines).toEqual(sqlite);
    if (dialect === 'sqlite') sqlite = lines;
  }, 240_000);
});

let sqlite: string[] = [];
