import { type SqlBool, sql } from 'kysely';
import type { Db } from '../../store/database.ts';
import type { Row } from '../../store/tables.ts';
import { redirectKey } from '../add-redirects.ts';
import { ownPath } from '../follow-address.ts';
import { readSettings } from '../read-settings.ts';
import type { Settings } from '../settings.ts';
import { whatAnswers } from '../what-answers.ts';
import { takenBack } from '../withdrawn/taken-back.ts';
import type { RedirectProblems } from './contract.ts';

const MOST = 200;
/** redirects to a path of the site that are followed; those by identity cannot be chains */
const MOST_FOLLOWED = 5_000;

/** An old address that leads to a path of this site, by the words of it; or one of a withdrawn story that leads elsewhere. */
export type Followed = Pick<Row<'redirects'>, 'fromPath' | 'targetKind' | 'targetId'> & {
  address: string;
  /** as it is kept, with the paper's host if it was given so */
  stored: string;
};
/** Where following ends: `at`, the last path asked for; `by`, the redirect that leads on to a thing or out of the site. */
export type End =
  | { kind: 'loop' }
  | { kind: 'dead'; at: string; steps: number }
  | { kind: 'answers'; at: string; steps: number }
  | { kind: 'leaves'; by: Row<'redirects'>; at: string; steps: number };

/** Redirects that go in rings, lead to others that lead on, or to nothing. */
export async function redirectProblems(db: Db, origin?: string): Promise<RedirectProblems> {
  const settings = await readSettings(db);
  const chains: RedirectProblems['chains'] = [];
  const loops: RedirectProblems['loops'] = [];
  const dead: RedirectProblems['dead'] = [];
  let seen = 0;
  for await (const { row, end } of followedAll(db, { settings, origin })) {
    seen += 1;
    const from = row.fromPath;
    if (end.kind === 'loop') loops.push({ from, to: row.address });
    else if (end.kind === 'dead') dead.push({ from, to: row.address });
    else if (end.steps > 0) chains.push({ from, to: row.address, end: end.at });
  }
  for (const row of await deadThings(db)) dead.push({ from: row.fromPath, to: row.targetKind });
  return {
    chains: chains.slice(0, MOST),
    loops: loops.slice(0, MOST),
    dead: dead.slice(0, MOST),
    more: [chains, loops, dead].some(({ length }) => length > MOST) || seen >= MOST_FOLLOWED,
  };
}

interface Within {
  settings: Settings;
  origin: string | undefined;
}

/** Every redirect to a path of the site with where it ends. A path is looked up once. */
export async function* followedAll(db: Db, { settings, origin }: Within): AsyncGenerator<{ row: Followed; end: End }> {
  const rows = (await leading(db)
    .where((on) => on.or([on('old.targetKind', '=', 'address'), on('notice.redirectTo', 'is not', null)]))
    .where((on) => {
      const to = on.fn.coalesce('notice.redirectTo', 'old.address');
      return on.or([
        on(to, 'like', '/%'),
        ...(origin ? [on(on.fn('lower', [to]), 'like', `%://%${new URL(origin).hostname}%`)] : []),
      ]);
    })
    .orderBy('old.fromPath')
    .limit(MOST_FOLLOWED)
    .execute()) as Row<'redirects'>[];
  const known = new Map<string, Promise<boolean>>();
  const answers = (path: string): Promise<boolean> => {
    let found = known.get(path);
    found ??= whatAnswers(db, path, settings).then((there) => there !== null);
    known.set(path, found);
    return found;
  };
  for (const [at, row] of rows.entries()) {
    // SQLite answers without waiting: readers have their turn
    if (at % 50 === 49) await new Promise((resolve) => setImmediate(resolve));
    const stored = row.address ?? '';
    const followed = { ...row, stored, address: ownPath(stored, origin) };
    if (!followed.address.startsWith('/')) continue;
    // what is there itself leads nobody on
    if (row.targetKind === 'article' && (await answers(row.fromPath))) continue;
    yield { row: followed, end: await endOf(db, followed, { answers, origin }) };
  }
}

/** Redirects; the address of a withdrawn story is where its readers are led. */
function leading(db: Db) {
  return db
    .selectFrom('redirects as old')
    .leftJoin('articles as past', (join) =>
      join.onRef('past.id', '=', 'old.targetId').on('old.targetKind', '=', 'article').on(takenBack('past')),
    )
    .leftJoin('withdrawals as notice', 'notice.articleId', 'past.id')
    .select(['old.fromPath', 'old.targetKind', 'old.targetId', 'old.source', 'old.createdAt'])
    .select((on) => on.fn.coalesce('notice.redirectTo', 'old.address').as('address'));
}

async function endOf(
  db: Db,
  row: Followed,
  { answers, origin }: Pick<Within, 'origin'> & { answers: (path: string) => Promise<boolean> },
): Promise<End> {
  const passed = new Set([row.fromPath]);
  let address = row.address;
  for (let steps = 0; ; steps += 1) {
    const path = address.replace(/[?#].*$/s, '');
    if (path === '/' || (await answers(path))) return { kind: 'answers', at: address, steps };
    const key = redirectKey(address);
    if (passed.has(key)) return { kind: 'loop' };
    passed.add(key);
    const next = await leading(db).where('old.fromPath', '=', key).executeTakeFirst();
    if (!next) return { kind: 'dead', at: address, steps };
    const on = next.address === null ? '' : ownPath(next.address, origin);
    if (!on.startsWith('/')) return { kind: 'leaves', by: next, at: next.address ?? address, steps: steps + 1 };
    address = on;
  }
}

/** Redirects to a thing that is not there for readers. What was withdrawn says so itself and is none of these. */
async function deadThings(db: Db) {
  return db
    .selectFrom('redirects as old')
    .select(['old.fromPath', 'old.targetKind'])
    .where((on) =>
      on.or([
        missing(
          'article',
          sql`select 1 from articles a where a.id = old.target_id and (a.status = 'live'
          or ${takenBack('a')})`,
        ),
        missing('section', sql`select 1 from sections s where s.id = old.target_id`),
        missing('topic', sql`select 1 from topics t where t.id = old.target_id`),
        missing('author', sql`select 1 from authors w where w.id = old.target_id`),
        missing('media', sql`select 1 from media m where m.id = old.target_id`),
      ]),
    )
    .orderBy('old.fromPath')
    .limit(MOST + 1)
    .execute();
}

function missing(kind: string, query: ReturnType<typeof sql>) {
  return sql<SqlBool>`(old.target_kind = ${kind} and not exists (${query}))`;
}
