import type { z } from 'zod';
import { Conflict, Invalid } from '../base/errors.ts';
import { articlePath, authorPath, sectionPath, topicPath } from '../paper/addresses.ts';
import { changeSettings } from '../paper/change-settings.ts';
import { readSettings } from '../paper/read-settings.ts';
import type { AddressPlan, GroupState, saveAddresses as saveEndpoint } from '../paper/settings/contract.ts';
import { groupOf } from '../paper/settings/groups.ts';
import { type Further, saveSettings } from '../paper/settings/save-settings.ts';
import { undoSettings } from '../paper/settings/undo-settings.ts';
import type { Settings } from '../paper/settings.ts';
import type { Context } from '../store/context.ts';
import type { Db } from '../store/database.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { type AddressMoves, addressMoves, printOf } from './address-moves.ts';
import { onePublicationAtATime } from './choose-paths.ts';
import { moveAddresses } from './move-addresses.ts';

const MOST = 6;
type Values = Readonly<Record<string, unknown>>;

/** Thrown to take back what was tried. */
class Tried extends Error {}

/** What other addresses would move: it is done and taken back, so that what is said is true. */
export async function planAddresses(
  ctx: Context,
  { values, stories }: { values: Values; stories: boolean },
): Promise<AddressPlan> {
  const before = await readSettings(ctx.db);
  let plan = { ...NOTHING, sample: sampleOf(before, ctx.now()) };
  try {
    await inTransaction(ctx.db, async (db) => {
      const after = await changeSettings({ ...ctx, db }, onlyAddresses(values));
      const found = await addressMoves(db, before, after);
      const lists = await listsThatMove(db, before, after);
      plan = {
        ...{ fields: {}, sample: sampleOf(after, ctx.now()), ...lists.counts },
        ...{ follow: found.moves.length, stay: found.stay, clash: found.clashes.length },
        examples: [...lists.examples, ...(stories ? found.moves.slice(0, MOST) : [])].map(({ from, to }) => ({
          from,
          to,
        })),
        clashes: found.clashes.slice(0, MOST).map(({ from, to, with: there }) => ({ from, to, with: there })),
        print: printOf(found),
      };
      throw new Tried();
    });
  } catch (error) {
    if (error instanceof Invalid) return { ...plan, fields: { ...error.fields } };
    if (!(error instanceof Tried)) throw error;
  }
  return plan;
}

/** Does what was planned, as one act and in one transaction. @throws {Conflict} where the plan or the settings are others by now */
export async function saveAddresses(
  ctx: Context,
  { values, stories, why, revision, print }: z.output<(typeof saveEndpoint)['input']>,
): Promise<{ state: GroupState; moved: number }> {
  let moved = 0;
  const state = await saveSettings(ctx, { group: 'addresses', values, why, revision }, async (on, before) => {
    if (!stories) return {};
    const found = await storiesMoved(on, before, (now) => {
      if (printOf(now) !== print) throw new Conflict('Stories came or moved meanwhile. Look at what would move now.');
    });
    moved = found.moves.length;
    return { moved };
  });
  return { state, moved };
}

/** Takes an act on the settings back; where stories moved with it, those of the present pattern move with this too. */
export function undoWithAddresses(ctx: Context, id: number): Promise<number> {
  return undoSettings(
    ctx,
    id,
    ({ stories }): Further =>
      async (on, before) => {
        if (stories === 0) return {};
        return { moved: (await storiesMoved(on, before)).moves.length };
      },
  );
}

async function storiesMoved(
  on: Context,
  before: Settings,
  check: (found: AddressMoves) => void = () => {},
): Promise<AddressMoves> {
  await onePublicationAtATime(on.db);
  const found = await addressMoves(on.db, before, await readSettings(on.db));
  check(found);
  await moveAddresses(on, found.moves);
  // the act was written down just now, and no other one can come before this transaction ends
  if (found.moves.length > 0)
    await on.db
      .updateTable('settingsChanges')
      .set({ stories: found.moves.length })
      .where('id', '=', (from) => from.selectFrom('settingsChanges').select((one) => one.fn.max('id').as('id')))
      .execute();
  return found;
}

const NOTHING: AddressPlan = {
  ...{ fields: {}, sections: 0, topics: 0, authors: 0, follow: 0, stay: 0, clash: 0, sample: '' },
  ...{ examples: [], clashes: [], print: '' },
};

function onlyAddresses(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => groupOf(name) === 'addresses'));
}

/** How a story that is published now would be found. */
function sampleOf(settings: Settings, now: number): string {
  const story = { slug: 'a-headline', id: 12_345, sectionPath: 'section', authorSlug: 'author', publishedAt: now };
  return articlePath(settings, story);
}

async function listsThatMove(db: Db, before: Settings, after: Settings) {
  const examples: { from: string; to: string }[] = [];
  const counts = { sections: 0, topics: 0, authors: 0 };
  const lists = [
    ['sections', 'sectionBase', 'path', sectionPath],
    ['topics', 'topicBase', 'slug', topicPath],
    ['authors', 'authorBase', 'slug', authorPath],
  ] as const;
  for (const [table, base, column, pathOf] of lists) {
    if (before[base] === after[base]) continue;
    const { count } = await db
      .selectFrom(table)
      .select((on) => on.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    counts[table] = Number(count);
    const some = await db.selectFrom(table).select(`${column} as slug`).orderBy('id').limit(2).execute();
    for (const { slug } of some) examples.push({ from: pathOf(before, slug), to: pathOf(after, slug) });
  }
  if (before.archivePath !== after.archivePath) examples.push({ from: before.archivePath, to: after.archivePath });
  return { counts, examples };
}
