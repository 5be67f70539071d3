import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import type { ArticleId, SectionId } from '../base/ids.ts';
import type { Person } from '../people/person.ts';
import type { Context } from '../store/context.ts';
import type { Db } from '../store/database.ts';
import { holdsWords } from '../store/holds-words.ts';
import type { Database } from '../store/tables.ts';
import type { PlanRow, plans, WorkStatus } from './contract.ts';
import { EMPTY_DOCUMENT, planRows } from './plan-rows.ts';
import { firstOf, firstWorking, statusesOf } from './statuses.ts';
import { unplannedDrafts } from './unplanned-drafts.ts';

type Asked = z.output<typeof plans.input>;
interface Found {
  id: ArticleId;
  touchedAt: number;
}

const PAGE = 50;
const PIECE = PAGE + 1;
/** what somebody may not see is passed over; so many are looked at for one page */
const LOOKED_AT = 500;

/** What is in work by what narrows it, newest touched first: plans, and drafts that nobody planned. */
export async function listPlans(
  { db, now }: Pick<Context, 'db' | 'now'>,
  person: Person,
  asked: Asked,
): Promise<z.input<typeof plans.output>> {
  const statuses = await statusesOf(db);
  const rows = [...(await planned(db, asked, statuses, now())), ...(await unplanned(db, asked, statuses))]
    .sort((one, other) => other.touchedAt - one.touchedAt || other.id - one.id)
    .slice(0, LOOKED_AT + 1);
  const ids = rows.slice(0, LOOKED_AT).map(({ id }) => id);
  const seen: PlanRow[] = [];
  // for most people the first piece is the page
  for (let at = 0; at < ids.length && seen.length <= PAGE; at += PIECE)
    seen.push(...(await planRows(db, person, ids.slice(at, at + PIECE), statuses)));
  const page = seen.slice(0, PAGE);
  const last = seen.length > PAGE ? page.at(-1)?.id : rows.length > LOOKED_AT ? rows[LOOKED_AT - 1]?.id : null;
  const end = rows.find(({ id }) => id === last);
  return { statuses, plans: page, next: end ? `${end.touchedAt}.${end.id}` : null };
}

function planned(db: Db, asked: Asked, statuses: readonly WorkStatus[], now: number): Promise<Found[]> {
  const open = statuses.filter(({ kind }) => kind === 'idea' || kind === 'work').map(({ id }) => id);
  return db
    .selectFrom('plans')
    .innerJoin('articles', 'articles.id', 'plans.articleId')
    .select(['plans.articleId as id', 'plans.touchedAt'])
    .where((on) => {
      const all = [on('articles.status', '!=', 'trash'), ...narrowed(db, on, asked, ['plans.working_title'])];
      if (asked.closed === undefined) all.push(on('plans.closedAt', 'is', null));
      if (asked.status !== undefined) all.push(on('plans.statusId', '=', asked.status));
      if (asked.desk !== undefined)
        all.push(asked.desk === 0 ? on('plans.deskId', 'is', null) : on('plans.deskId', '=', asked.desk as SectionId));
      if (asked.show === 'overdue') all.push(on('plans.dueAt', '<', now), on('plans.statusId', 'in', open));
      if (asked.show === 'unreadied') all.push(on('plans.unreadiedAt', 'is not', null));
      const after = cursorOf(asked);
      if (after)
        all.push(
          on('plans.touchedAt', '<=', after.touchedAt),
          on.or([on('plans.touchedAt', '<', after.touchedAt), on('plans.articleId', '<', after.id)]),
        );
      return on.and(all);
    })
    .orderBy('plans.touchedAt', 'desc')
    .orderBy('plans.articleId', 'desc')
    .limit(LOOKED_AT + 1)
    .execute();
}

/** They are due at no hour, and were never said to be ready. */
async function unplanned(db: Db, asked: Asked, statuses: readonly WorkStatus[]): Promise<Found[]> {
  const isDraft = firstWorking(statuses).id === asked.status;
  const isReady = (firstOf(statuses, 'ready') ?? firstWorking(statuses)).id === asked.status;
  if (asked.show === 'overdue' || asked.show === 'unreadied') return [];
  if (asked.status !== undefined && !isDraft && !isReady) return [];
  return unplannedDrafts(db)
    .select('articles.touchedAt')
    .where((on) => {
      const all = narrowed(db, on, asked, []);
      if (asked.status !== undefined && !isReady) all.push(on('articles.status', '=', 'draft'));
      if (asked.status !== undefined && !isDraft) all.push(on('articles.status', '!=', 'draft'));
      if (asked.desk !== undefined)
        all.push(
          asked.desk === 0
            ? on('articles.sectionId', 'is', null)
            : on('articles.sectionId', '=', asked.desk as SectionId),
        );
      const after = cursorOf(asked);
      if (after)
        all.push(
          on('articles.touchedAt', '<=', after.touchedAt),
          on.or([on('articles.touchedAt', '<', after.touchedAt), on('articles.id', '<', after.id)]),
        );
      return on.and(all);
    })
    .orderBy('articles.touchedAt', 'desc')
    .orderBy('articles.id', 'desc')
    .limit(LOOKED_AT + 1)
    .execute();
}

/** What is asked of a story whether it was planned or not. @param columns that hold words besides its headline */
function narrowed(
  db: Db,
  on: ExpressionBuilder<Database, 'articles'>,
  { person, show, words }: Asked,
  columns: readonly string[],
) {
  const people = on
    .selectFrom('storyPeople')
    .select('storyPeople.personId')
    .whereRef('storyPeople.articleId', '=', 'articles.id');
  const text = on
    .selectFrom('storyTexts')
    .select('storyTexts.articleId')
    .whereRef('storyTexts.articleId', '=', 'articles.id');
  const all: Expression<SqlBool>[] = words ? holdsWords(db, words, [...columns, 'articles.headline']) : [];
  if (person !== undefined) all.push(on.exists(people.where('storyPeople.personId', '=', person)));
  if (show === 'unassigned') all.push(on.not(on.exists(people)));
  if (show === 'noText')
    all.push(
      on.not(on.exists(text.where('storyTexts.words', '>', 0))),
      on.or([on.exists(text), on(sql<number>`length(articles.document_json)`, '<=', EMPTY_DOCUMENT)]),
    );
  return all;
}

function cursorOf({ before }: Asked): Found | null {
  const [touchedAt = 0, id = 0] = before?.split('.').map(Number) ?? [];
  return before === undefined ? null : { touchedAt, id: id as ArticleId };
}
