import { type Kysely, sql } from 'kysely';
import { NotFound } from '../base/errors.ts';
import type { ArticleId, PersonId } from '../base/ids.ts';
import type { Person } from '../people/person.ts';
import { mayStory } from '../people/rights.ts';
import { factsOf } from '../people/story-facts.ts';
import type { Db } from '../store/database.ts';
import type { Database } from '../store/tables.ts';
import type { PlanRow, WorkStatus } from './contract.ts';
import { hoursOf } from './hours-of.ts';
import { planMayOf } from './may.ts';
import { NO_NEEDS, needsOf } from './needs.ts';
import { firstOf, firstWorking } from './statuses.ts';

/** An article without a text is this long. */
export const EMPTY_DOCUMENT = 60;

/** These stories as the desk sees them, in this order; those that the person may not see are left out. */
export async function planRows(
  db: Db,
  person: Person,
  ids: readonly ArticleId[],
  statuses: readonly WorkStatus[],
): Promise<PlanRow[]> {
  if (ids.length === 0) return [];
  const facts = await factsOf(db, ids);
  const seen = ids.filter((id) => {
    const own = facts.get(id);
    return own !== undefined && mayStory(person, 'story.read', own);
  });
  if (seen.length === 0) return [];
  const rows = await rowsOf(db, seen);
  const people = await peopleOf(db, seen);
  const hours = await hoursOf(db, seen);
  const names = await namesOf(
    db,
    rows.flatMap(({ unreadiedByJson }) => JSON.parse(unreadiedByJson ?? '[]') as PersonId[]),
  );
  const made = new Map(
    rows.map((row): [ArticleId, PlanRow] => {
      const status = statusFor(row, statuses);
      const { outAt, scheduled, embargo } = hours(row.id);
      // who gives a story an hour says that this version may go out
      const isSaid = row.statusId === null || row.publication === 'scheduled';
      const version = row.readyVersion ?? (isSaid ? (scheduled?.version ?? null) : null);
      const words = Number(row.textWords ?? row.liveWords ?? 0);
      return [
        row.id,
        {
          id: row.id,
          title: row.workingTitle || row.headline,
          headline: row.headline,
          status: status.id,
          publication: row.publication,
          desk: row.deskId && { id: row.deskId, name: row.deskName ?? '' },
          people: people.get(row.id) ?? [],
          ...{ dueAt: row.dueAt, slotAt: row.slotAt, priority: row.priority ?? 0, plannedLength: row.plannedLength },
          ...{ outAt, embargo },
          words,
          hasText: words > 0 || (row.textWords === null && Number(row.length) > EMPTY_DOCUMENT),
          needs: row.needsJson ? needsOf(row.needsJson) : NO_NEEDS,
          notes: row.notes ?? '',
          readyVersion: status.kind === 'ready' ? version : null,
          unreadied:
            row.unreadiedAt === null
              ? null
              : { at: row.unreadiedAt, by: (JSON.parse(row.unreadiedByJson ?? '[]') as PersonId[]).map(names) },
          closedAt: row.closedAt,
          touchedAt: Math.max(row.touchedAt, row.planTouchedAt ?? 0),
          may: planMayOf(person, facts.get(row.id) as never, status, statuses),
        },
      ];
    }),
  );
  return seen.flatMap((id) => made.get(id) ?? []);
}

/** @throws {NotFound} */
export async function planRowOf(
  db: Db,
  person: Person,
  id: ArticleId,
  statuses: readonly WorkStatus[],
): Promise<PlanRow> {
  const [row] = await planRows(db, person, [id], statuses);
  if (!row) throw new NotFound(`story ${id}`);
  return row;
}

/** Nobody's plan stands where {@link ensurePlan} would put it. */
function statusFor(
  { statusId, publication }: { statusId: number | null; publication: PlanRow['publication'] },
  statuses: readonly WorkStatus[],
): WorkStatus {
  const own = statuses.find(({ id }) => id === Number(statusId));
  if (own) return own;
  const isDone = publication !== 'draft' && publication !== 'trash';
  return (isDone && firstOf(statuses, 'ready')) || firstWorking(statuses);
}

function rowsOf(db: Kysely<Database>, ids: readonly ArticleId[]) {
  return db
    .selectFrom('articles')
    .leftJoin('plans', 'plans.articleId', 'articles.id')
    .leftJoin('sections', (join) =>
      join.on((on) => on('sections.id', '=', on.fn.coalesce('plans.deskId', 'articles.sectionId'))),
    )
    .leftJoin('storyTexts', 'storyTexts.articleId', 'articles.id')
    .leftJoin('liveArticles', 'liveArticles.id', 'articles.id')
    .select(['articles.id', 'articles.headline', 'articles.status as publication', 'articles.touchedAt'])
    .select(['sections.id as deskId', 'sections.name as deskName', 'plans.workingTitle', 'plans.statusId'])
    .select(['plans.dueAt', 'plans.slotAt', 'plans.priority', 'plans.plannedLength', 'plans.needsJson', 'plans.notes'])
    .select(['plans.readyVersion', 'plans.unreadiedAt', 'plans.unreadiedByJson', 'plans.closedAt'])
    .select([
      'plans.touchedAt as planTouchedAt',
      'storyTexts.words as textWords',
      'liveArticles.wordCount as liveWords',
    ])
    .select(sql<number>`length(articles.document_json)`.as('length'))
    .where('articles.id', 'in', ids)
    .execute();
}

async function peopleOf(db: Db, ids: readonly ArticleId[]): Promise<Map<ArticleId, PlanRow['people']>> {
  const rows = await db
    .selectFrom('storyPeople')
    .leftJoin('people', 'people.id', 'storyPeople.personId')
    .select(['storyPeople.articleId', 'storyPeople.personId', 'storyPeople.role', 'people.name'])
    .where('storyPeople.articleId', 'in', ids)
    .orderBy('storyPeople.addedAt')
    .orderBy('storyPeople.personId')
    .execute();
  const all = new Map<ArticleId, PlanRow['people']>();
  for (const { articleId, personId, role, name } of rows)
    all.set(articleId, [...(all.get(articleId) ?? []), { id: personId, name: name ?? personId, role }]);
  return all;
}

async function namesOf(db: Db, ids: readonly PersonId[]): Promise<(id: PersonId) => { id: PersonId; name: string }> {
  const asked = [...new Set(ids)];
  const rows =
    asked.length === 0 ? [] : await db.selectFrom('people').select(['id', 'name']).where('id', 'in', asked).execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: names.get(id) ?? id });
}
