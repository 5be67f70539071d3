import { Invalid, NotFound } from '../../base/errors.ts';
import type { PersonId, TopicId } from '../../base/ids.ts';
import { audit } from '../../people/audit.ts';
import type { Context } from '../../store/context.ts';
import type { Db } from '../../store/database.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import type { Row } from '../../store/tables.ts';
import { onTopOf } from '../on-top-of.ts';
import { recordPaperChange } from '../record-paper-change.ts';
import { saveTopic } from '../save-topic.ts';
import type { TopicFields } from './contract.ts';
import { holdTopics } from './hold-topics.ts';
import { whyKept } from './why-kept.ts';

/**
 * Adds a topic (`id` null) or changes one, with its owner, and writes down who did.
 * @param was the fields as whoever fills them in found them
 * @throws {Invalid} `name`, `slug`, `ownerId`; {NotFound}; {Conflict} as `onTopOf`
 */
export async function editTopic(
  ctx: Context,
  id: TopicId | null,
  wanted: TopicFields,
  was?: TopicFields,
): Promise<TopicId> {
  return inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    if (id !== null) await holdTopics(db, [id]);
    const before = id === null ? null : await stored(db, id);
    if (before?.mergingInto)
      throw new Invalid('The topic is being merged.', { id: 'Wait until its stories are in the other topic.' });
    const fields = before ? onTopOf(shown(before), wanted, was) : wanted;
    if (fields.ownerId !== null && fields.ownerId !== before?.ownerId && !(await worksHere(db, fields.ownerId)))
      throw new Invalid('The topic does not fit.', { ownerId: 'There is nobody of this name here.' });
    const { ownerId, slug, ...more } = fields;
    const saved = await saveTopic(on, { ...(id !== null && { id }), ...(slug.trim() && { slug }), ...more });
    await db.updateTable('topics').set({ ownerId }).where('id', '=', saved).execute();
    const after = await stored(db, saved);
    const detail = before ? { before: shown(before), after: shown(after) } : shown(after);
    await audit(on, { what: before ? 'topic.changed' : 'topic.added', thing: `topic:${saved}`, detail });
    return saved;
  });
}

/**
 * Takes a topic away that no story carries, whatever its state. What led to it leads nowhere any more.
 * @throws {Invalid} `id` where a story has it, a menu leads to it, or it is in the strip; {NotFound}
 */
export async function removeTopic(ctx: Context, id: TopicId): Promise<void> {
  await inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    await holdTopics(db, [id]);
    const topic = await stored(db, id);
    const sentence = await whyKept(db, id);
    if (sentence) throw new Invalid('The topic cannot be taken away.', { id: sentence });
    await db.deleteFrom('redirects').where('targetKind', '=', 'topic').where('targetId', '=', id).execute();
    await db.deleteFrom('topics').where('id', '=', id).execute();
    await recordPaperChange(on, { kind: 'topic.changed', topic: id });
    await audit(on, { what: 'topic.removed', thing: `topic:${id}`, detail: shown(topic) });
  });
}

async function stored(db: Db, id: TopicId): Promise<Row<'topics'>> {
  const row = await db.selectFrom('topics').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound(`topic ${id}`);
  return row;
}

async function worksHere(db: Db, id: PersonId): Promise<boolean> {
  const row = await db
    .selectFrom('people')
    .select('id')
    .where('id', '=', id)
    .where('state', '=', 'active')
    .executeTakeFirst();
  return row !== undefined;
}

function shown({ name, slug, kind, description, ownerId }: Row<'topics'>): TopicFields & Record<string, unknown> {
  return { name, slug, kind, description, ownerId };
}
