import type { ArticleId, PersonId } from '../base/ids.ts';
import { findPerson } from '../people/find-person.ts';
import { mayStory } from '../people/rights.ts';
import { factsOf } from '../people/story-facts.ts';
import type { Context } from '../store/context.ts';
import { queueJobs } from '../store/jobs-queue.ts';
import { recordEvent } from '../store/record-event.ts';
import { waysOf } from './choices.ts';
import type { NoticeKind } from './kinds.ts';

/** Who reads it in the app meanwhile gets no letter. */
const PATIENCE = 60_000;
/** of one kind about one story there is one letter within this time */
const LETTER_EVERY = 3_600_000;

export interface Telling {
  to: readonly (PersonId | null)[];
  kind: NoticeKind;
  story?: ArticleId | null;
  /** what its sentence needs: `status`, `reason`, `seconds`, `what`, `quote`, `at`; plain values, never a text's words at length */
  data?: Readonly<Record<string, string | number | null>>;
  /** who did it; absent: whoever acts in `ctx`, null: the paper itself */
  by?: PersonId | null;
}

/**
 * Tells people something, in the caller's transaction: they know it exactly if it became true. Who did it is not told, nor
 * who left, nor who may not see the story; what they have not read yet of this kind about this story is one with it.
 * @returns who was told
 */
export async function notify(ctx: Context, { to, kind, story = null, data = {}, by }: Telling): Promise<PersonId[]> {
  const actor = by === undefined ? (ctx.who as PersonId | null) : by;
  const asked = [...new Set(to)].filter((id): id is PersonId => id !== null && id !== actor);
  const told = await thoseWhoMay(ctx, asked, story);
  if (told.length === 0) return [];
  const ways = await waysOf(ctx.db, told, kind);
  const reached: PersonId[] = [];
  for (const person of told) {
    const { app, mail } = ways(person);
    if (!app && !mail) continue;
    await tell(ctx, { person, kind, story, by: actor, dataJson: JSON.stringify(data), app, mail });
    reached.push(person);
  }
  if (reached.length > 0) await recordEvent(ctx.db, { kind: 'notices.changed', people: reached }, ctx.now());
  return reached;
}

async function thoseWhoMay({ db }: Context, asked: readonly PersonId[], story: ArticleId | null): Promise<PersonId[]> {
  const facts = story === null ? null : (await factsOf(db, [story])).get(story);
  if (facts === undefined) return [];
  const told: PersonId[] = [];
  for (const id of asked) {
    const person = await findPerson(db, id);
    if (person && (facts === null || mayStory(person, 'story.read', facts))) told.push(id);
  }
  return told;
}

interface One {
  person: PersonId;
  kind: NoticeKind;
  story: ArticleId | null;
  by: PersonId | null;
  dataJson: string;
  app: boolean;
  mail: boolean;
}

async function tell({ db, now }: Context, { person, kind, story, by, dataJson, app, mail }: One): Promise<void> {
  const at = now();
  const fresh = { byId: by, dataJson, shown: app ? 1 : 0, at } as const;
  const { id, mailedAt } = await db
    .insertInto('notices')
    .values({ personId: person, kind, articleId: story, readAt: null, mailedAt: null, ...fresh })
    .onConflict((conflict) =>
      conflict
        .columns(['personId', 'kind', 'articleId'])
        .where('readAt', 'is', null)
        .doUpdateSet((on) => ({ ...fresh, count: on('notices.count', '+', 1) })),
    )
    .returning(['id', 'mailedAt'])
    .executeTakeFirstOrThrow();
  if (!mail || (mailedAt !== null && at - mailedAt < LETTER_EVERY)) return;
  await db.updateTable('notices').set({ mailedAt: at }).where('id', '=', id).execute();
  const job = { eventId: null, name: 'send-notice', key: `${id}:${at}`, input: { notice: id } };
  await queueJobs(db, [job], at + PATIENCE);
}
