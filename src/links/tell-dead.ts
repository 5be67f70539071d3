import type { ArticleId, PersonId } from '../base/ids.ts';
import { notify } from '../notices/notify.ts';
import type { Context } from '../store/context.ts';
import type { Db } from '../store/database.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { lastLauncher } from './last-launcher.ts';

const DAY = 86_400_000;
const AT_ONCE = 500;

/**
 * Tells the people of stories, and who launched a menu, that links in them are dead: each at most once a day, however many
 * links. What comes on the same day waits for the next.
 */
export async function tellDead(ctx: Context): Promise<void> {
  await inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    const now = ctx.now();
    const untold = await untoldOf(db);
    const stories = [...new Set(untold.map(({ articleId }) => articleId))];
    const people = await peopleOf(db, stories);
    const resting = await toldSince(db, [...new Set(people.map(({ personId }) => personId))], now - DAY);
    const waiting = new Set(people.filter(({ personId }) => resting.has(personId)).map(({ articleId }) => articleId));
    const told = untold.filter(({ articleId }) => !waiting.has(articleId));
    const byPerson = Map.groupBy(
      people.filter(({ articleId }) => !waiting.has(articleId)),
      ({ personId }) => personId,
    );
    for (const [person, of] of byPerson) {
      const mine = new Set(of.map(({ articleId }) => articleId));
      const links = told.filter(({ articleId }) => mine.has(articleId));
      const what = links[0]?.headline ?? '';
      await notify(on, { to: [person], kind: 'linksDead', data: { count: links.length, what }, by: null });
    }
    for (const { articleId, targetId } of told)
      await db
        .updateTable('linkUses')
        .set({ toldAt: now })
        .where('articleId', '=', articleId)
        .where('targetId', '=', targetId)
        .execute();
    await tellOfMenus(on);
  });
}

/** Whoever launched the menu last. */
async function tellOfMenus(ctx: Context): Promise<void> {
  const { db } = ctx;
  const now = ctx.now();
  const untold = await db
    .selectFrom('linkTargets as target')
    .innerJoin('menuLinkUses as use', 'use.targetId', 'target.id')
    .innerJoin('menus', 'menus.place', 'use.place')
    .select(['use.place', 'use.targetId', 'menus.name'])
    .where('target.state', '=', 'dead')
    .where('use.toldAt', 'is', null)
    .where((on) => on.or([on('use.ignoredOf', 'is', null), on('use.ignoredOf', '<>', on.ref('target.fault'))]))
    .orderBy('target.since')
    .execute();
  for (const [place, links] of Map.groupBy(untold, (link) => link.place)) {
    const person = await lastLauncher(db, place);
    if (person && (await toldSince(db, [person], now - DAY)).has(person)) continue;
    if (person) {
      const data = { count: links.length, what: links[0]?.name ?? '' };
      await notify(ctx, { to: [person], kind: 'linksDead', data, by: null });
    }
    for (const { targetId } of links)
      await db
        .updateTable('menuLinkUses')
        .set({ toldAt: now })
        .where('place', '=', place)
        .where('targetId', '=', targetId)
        .execute();
  }
}

function untoldOf(db: Db) {
  return db
    .selectFrom('linkTargets as target')
    .innerJoin('linkUses as use', 'use.targetId', 'target.id')
    .innerJoin('liveArticles as live', 'live.id', 'use.articleId')
    .select(['use.articleId', 'use.targetId', 'live.headline'])
    .where('target.state', '=', 'dead')
    .where('use.toldAt', 'is', null)
    .where((on) => on.or([on('use.ignoredOf', 'is', null), on('use.ignoredOf', '<>', on.ref('target.fault'))]))
    .orderBy('target.since')
    .orderBy('use.articleId')
    .limit(AT_ONCE)
    .execute();
}

async function peopleOf(db: Db, stories: readonly ArticleId[]) {
  if (stories.length === 0) return [];
  return db.selectFrom('storyPeople').select(['articleId', 'personId']).where('articleId', 'in', stories).execute();
}

async function toldSince(db: Db, people: readonly PersonId[], since: number): Promise<Set<PersonId>> {
  if (people.length === 0) return new Set();
  const rows = await db
    .selectFrom('notices')
    .select('personId')
    .where('kind', '=', 'linksDead')
    .where('personId', 'in', people)
    .where('at', '>', since)
    .execute();
  return new Set(rows.map(({ personId }) => personId));
}
