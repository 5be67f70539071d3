import { saveArticle } from '../articles/save-article.ts';
import { Forbidden, Invalid } from '../base/errors.ts';
import type { ArticleId, AuthorId, PersonId, SectionId } from '../base/ids.ts';
import { notify } from '../notices/notify.ts';
import { audit } from '../people/audit.ts';
import { mayStory, mayUseSection } from '../people/rights.ts';
import type { NewsroomContext } from '../people/serve.ts';
import { inTransaction } from '../store/in-transaction.ts';
import type { PlanRow, WorkStatus } from './contract.ts';
import { emptyPlan } from './ensure-plan.ts';
import { planRows } from './plan-rows.ts';
import { recordMove } from './record-move.ts';
import { ideaStatus, statusesOf } from './statuses.ts';

export interface Idea {
  title: string;
  desk: SectionId | null;
  people: readonly PersonId[];
  dueAt: number | null;
}

/**
 * Stories that have no text yet: an empty draft and its plan each. Whom they are given to are told.
 * @throws {Invalid} `ideas.0.people`, `ideas.0.desk`; {Forbidden}
 */
export async function addIdeas(ctx: NewsroomContext, ideas: readonly Idea[]): Promise<PlanRow[]> {
  return inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    const statuses = await statusesOf(db);
    const ids: ArticleId[] = [];
    for (const [at, idea] of ideas.entries()) ids.push(await addIdea(on, idea, statuses, `ideas.${at}`));
    return planRows(db, ctx.person, ids, statuses);
  });
}

async function addIdea(
  ctx: NewsroomContext,
  { title, dueAt, ...idea }: Idea,
  statuses: readonly WorkStatus[],
  at: string,
): Promise<ArticleId> {
  const { db, person, now } = ctx;
  const desk = idea.desk ?? person.sections?.[0] ?? null;
  if (!mayUseSection(person, desk)) throw new Forbidden('Your work is on other desks.');
  if (desk !== null && !(await db.selectFrom('sections').select('id').where('id', '=', desk).executeTakeFirst()))
    throw new Invalid('The idea does not fit.', { [`${at}.desk`]: 'There is no such desk.' });
  const asked = [...new Set(idea.people)];
  const known = await workingHere(ctx, asked, `${at}.people`);
  const isOut = !mayStory(person, 'story.plan', {
    status: 'draft',
    people: asked,
    sectionId: desk,
    sectionIds: desk === null ? [] : [desk],
  });
  // what somebody could not see again after writing it down is theirs
  const people = isOut ? [...asked, person.id] : asked;
  const authors = known.flatMap(({ authorId }) => authorId ?? []);
  const id = await saveArticle(ctx, {
    kind: 'story',
    headline: '',
    sectionId: desk,
    byline: { people: authors.map((author) => ({ author, role: 'text' as const })), text: '' },
    document: { version: 1, content: [] },
  });
  const status = ideaStatus(statuses, asked.length > 0);
  await db
    .insertInto('plans')
    .values({ ...emptyPlan(id, ctx), statusId: status.id, workingTitle: title, deskId: desk, dueAt })
    .execute();
  for (const [place, personId] of people.entries())
    await db
      .insertInto('storyPeople')
      .values({ articleId: id, personId, addedAt: now() + place })
      .execute();
  await recordMove(ctx, id, { from: null, to: status, why: 'begun' });
  await audit(ctx, { what: 'story.planned', thing: `story:${id}`, detail: { title, people } });
  await notify(ctx, { to: people, kind: 'assigned', story: id, data: { at: dueAt } });
  return id;
}

/** @throws {Invalid} where somebody has no account, or has it no more */
export async function workingHere(
  { db }: NewsroomContext,
  asked: readonly PersonId[],
  field: string,
): Promise<{ id: PersonId; authorId: AuthorId | null }[]> {
  if (asked.length === 0) return [];
  const rows = await db
    .selectFrom('people')
    .select(['id', 'authorId'])
    .where('id', 'in', asked)
    .where('state', '=', 'active')
    .execute();
  if (rows.length < asked.length)
    throw new Invalid('The people do not fit.', { [field]: 'Somebody here has no account, or has it no more.' });
  return asked.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}
