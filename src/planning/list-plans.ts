import type { z } from 'zod';
import type { ArticleId, SectionId } from '../base/ids.ts';
import type { Person } from '../people/person.ts';
import type { Context } from '../store/context.ts';
import { holdsWords } from '../store/holds-words.ts';
import type { PlanRow, plans } from './contract.ts';
import { planRows } from './plan-rows.ts';
import { statusesOf } from './statuses.ts';

type Asked = z.output<typeof plans.input>;

const PAGE = 50;
const PIECE = PAGE + 1;
/** what somebody may not see is passed over; so many are looked at for one page */
const LOOKED_AT = 500;

/** Plans by what narrows them, newest touched first. */
export async function listPlans(
  { db, now }: Pick<Context, 'db' | 'now'>,
  person: Person,
  asked: Asked,
): Promise<z.input<typeof plans.output>> {
  const statuses = await statusesOf(db);
  const open = statuses.filter(({ kind }) => kind === 'idea' || kind === 'work').map(({ id }) => id);
  const rows = await db
    .selectFrom('plans')
    .innerJoin('articles', 'articles.id', 'plans.articleId')
    .select(['plans.articleId', 'plans.touchedAt'])
    .where((on) => {
      const all = [on('articles.status', '!=', 'trash')];
      if (asked.closed === undefined) all.push(on('plans.closedAt', 'is', null));
      if (asked.status !== undefined) all.push(on('plans.statusId', '=', asked.status));
      if (asked.desk !== undefined)
        all.push(asked.desk === 0 ? on('plans.deskId', 'is', null) : on('plans.deskId', '=', asked.desk as SectionId));
      const people = on
        .selectFrom('storyPeople')
        .select('storyPeople.personId')
        .whereRef('storyPeople.articleId', '=', 'plans.articleId');
      if (asked.person !== undefined) all.push(on.exists(people.where('storyPeople.personId', '=', asked.person)));
      if (asked.show === 'unassigned') all.push(on.not(on.exists(people)));
      if (asked.show === 'overdue') all.push(on('plans.dueAt', '<', now()), on('plans.statusId', 'in', open));
      if (asked.show === 'unreadied') all.push(on('plans.unreadiedAt', 'is not', null));
      if (asked.show === 'noText')
        all.push(
          on.not(
            on.exists(
              on
                .selectFrom('storyTexts')
                .select('storyTexts.articleId')
                .whereRef('storyTexts.articleId', '=', 'plans.articleId')
                .where('storyTexts.words', '>', 0),
            ),
          ),
        );
      if (asked.words)
        all.push(...(holdsWords(db, asked.words, ['plans.working_title', 'articles.headline']) as never[]));
      if (asked.before) {
        const [at, id] = asked.before.split('.').map(Number) as [number, ArticleId];
        all.push(
          on('plans.touchedAt', '<=', at),
          on.or([on('plans.touchedAt', '<', at), on('plans.articleId', '<', id)]),
        );
      }
      return on.and(all);
    })
    .orderBy('plans.touchedAt', 'desc')
    .orderBy('plans.articleId', 'desc')
    .limit(LOOKED_AT + 1)
    .execute();
  const ids = rows.slice(0, LOOKED_AT).map(({ articleId }) => articleId);
  const seen: PlanRow[] = [];
  // for most people the first piece is the page
  for (let at = 0; at < ids.length && seen.length <= PAGE; at += PIECE)
    seen.push(...(await planRows(db, person, ids.slice(at, at + PIECE), statuses)));
  const page = seen.slice(0, PAGE);
  const last = seen.length > PAGE ? page.at(-1)?.id : rows.length > LOOKED_AT ? rows[LOOKED_AT - 1]?.articleId : null;
  const end = rows.find(({ articleId }) => articleId === last);
  return { statuses, plans: page, next: end ? `${end.touchedAt}.${end.articleId}` : null };
}
