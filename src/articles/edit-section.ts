import type { z } from 'zod';
import { Invalid, NotFound } from '../base/errors.ts';
import type { SectionId } from '../base/ids.ts';
import { sectionPath } from '../paper/addresses.ts';
import { onTopOf } from '../paper/on-top-of.ts';
import { readSettings } from '../paper/read-settings.ts';
import { saveSection } from '../paper/save-section.ts';
import type { planSection as planEndpoint, SectionFields } from '../paper/sections/contract.ts';
import { audit } from '../people/audit.ts';
import type { Context } from '../store/context.ts';
import type { Db } from '../store/database.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { queueJobs } from '../store/jobs-queue.ts';
import { oneAtATime } from '../store/one-at-a-time.ts';
import type { Row } from '../store/tables.ts';
import { moveSection } from './move-section.ts';
import { MOVE_STORY_ADDRESSES } from './move-story-addresses.job.ts';
import { type MovedSection, storiesToMove } from './section-addresses.ts';

/**
 * Adds a section (`id` null) at the end of its level, or changes one, with the stories that follow it.
 * @param was the fields as whoever fills them in found them
 * @throws {Invalid} `name`, `slug`, `color`, `parentId`; {NotFound}; {Conflict} as `onTopOf`
 */
export async function editSection(
  ctx: Context,
  id: SectionId | null,
  wanted: SectionFields,
  { moveStories = false, was }: { moveStories?: boolean; was?: SectionFields | undefined } = {},
): Promise<SectionId> {
  return inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    await oneAtATime(db, 'sections');
    const before = id === null ? null : await stored(db, id);
    const { slug, ...fields } = before ? onTopOf(fieldsOf(before), wanted, was) : wanted;
    await checkName(db, before, fields);
    const paths = before ? await pathsBelow(db, before.path) : new Map<SectionId, string>();
    if (before && before.parentId !== fields.parentId) await moveSection(on, before.id, fields.parentId);
    const saved = await saveSection(on, {
      ...fields,
      ...(slug.trim() && { slug }),
      ...(before ? { id: before.id } : { position: await lastPosition(db, fields.parentId) }),
    });
    const after = await stored(db, saved);
    if (moveStories && before && before.path !== after.path) {
      const moved = await movedSections(db, paths);
      await queueJobs(
        db,
        [{ eventId: null, name: MOVE_STORY_ADDRESSES, key: String(saved), input: { moved } }],
        ctx.now(),
      );
    }
    const detail = before
      ? { before: shown(before), after: shown(after), moveStories }
      : (shown(after) as Record<string, unknown>);
    await audit(on, { what: before ? 'section.changed' : 'section.added', thing: `section:${saved}`, detail });
    return saved;
  });
}

/** Two sections of one name under one parent cannot be told apart in menus and lists. */
async function checkName(
  db: Db,
  before: Pick<SectionFields, 'name' | 'parentId'> | null,
  { name, parentId }: Pick<SectionFields, 'name' | 'parentId'>,
): Promise<void> {
  if (before && before.name === name && before.parentId === parentId) return;
  const beside = await db
    .selectFrom('sections')
    .select(['id', 'name'])
    .where('parentId', parentId === null ? 'is' : '=', parentId)
    .execute();
  const [own, wanted] = [(before as { id?: SectionId } | null)?.id, name.toLowerCase()];
  if (beside.some((other) => other.id !== own && other.name.toLowerCase() === wanted))
    throw new Invalid('The section does not fit.', {
      name: `There is a section called ${name} here already. Choose another name.`,
    });
}

/** Thrown to take back what was tried. */
class Tried extends Error {}

/** What another slug or parent would do: it is done and taken back, so that what is said is true. @throws {NotFound} */
export async function planSection(
  ctx: Context,
  { id, slug, parentId }: z.output<(typeof planEndpoint)['input']>,
): Promise<z.input<(typeof planEndpoint)['output']>> {
  const settings = await readSettings(ctx.db);
  const before = await stored(ctx.db, id);
  const from = sectionPath(settings, before.path);
  let plan: z.input<(typeof planEndpoint)['output']> = {
    ...{ from, to: from, below: 0, moved: 0, example: null, fields: {} },
  };
  try {
    await inTransaction(ctx.db, async (db) => {
      const paths = await pathsBelow(db, before.path);
      const { name } = before;
      await saveSection({ ...ctx, db }, { id, name, slug, parentId }, { storiesFollow: true });
      const stories = await storiesToMove(db, await movedSections(db, paths));
      plan = {
        ...plan,
        to: sectionPath(settings, (await stored(db, id)).path),
        below: paths.size - 1,
        moved: stories.length,
        example: stories[0] ? { from: stories[0].from, to: stories[0].to } : null,
      };
      throw new Tried();
    });
  } catch (error) {
    if (error instanceof Invalid) return { ...plan, fields: { ...error.fields } };
    if (!(error instanceof Tried)) throw error;
  }
  return plan;
}

/** @throws {Invalid} `ids` where one is not of this level */
export async function orderSections(
  ctx: Context,
  parentId: SectionId | null,
  ids: readonly SectionId[],
): Promise<void> {
  await inTransaction(ctx.db, async (db) => {
    const level = await db
      .selectFrom('sections')
      .select(['id', 'name', 'position'])
      .where('parentId', parentId === null ? 'is' : '=', parentId)
      .orderBy('position')
      .orderBy('name')
      .orderBy('id')
      .execute();
    if (ids.some((id) => !level.some((section) => section.id === id)))
      throw new Invalid('The order does not fit.', { ids: 'One of the sections is not there any more.' });
    const order = [...new Set([...ids, ...level.map(({ id }) => id)])];
    for (const [position, id] of order.entries()) {
      const section = level.find((one) => one.id === id);
      if (!section || section.position === position) continue;
      await saveSection({ ...ctx, db }, { id, name: section.name, position });
    }
    await audit({ ...ctx, db }, { what: 'section.ordered', detail: { parentId, ids: order } });
  });
}

async function stored(db: Db, id: SectionId): Promise<Row<'sections'>> {
  const row = await db.selectFrom('sections').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound(`section ${id}`);
  return row;
}

async function pathsBelow(db: Db, path: string): Promise<Map<SectionId, string>> {
  const rows = await db
    .selectFrom('sections')
    .select(['id', 'path'])
    .where((on) => on.or([on('path', '=', path), on.and([on('path', '>=', `${path}/`), on('path', '<', `${path}0`)])]))
    .execute();
  return new Map(rows.map((row) => [row.id, row.path]));
}

async function movedSections(db: Db, before: ReadonlyMap<SectionId, string>): Promise<MovedSection[]> {
  const rows = await db
    .selectFrom('sections')
    .select(['id', 'path'])
    .where('id', 'in', [...before.keys()])
    .execute();
  return rows.flatMap(({ id, path }) => {
    const from = before.get(id);
    return from === undefined || from === path ? [] : [{ id, from, to: path }];
  });
}

async function lastPosition(db: Db, parentId: SectionId | null): Promise<number> {
  const { last } = await db
    .selectFrom('sections')
    .select((on) => on.fn.max('position').as('last'))
    .where('parentId', parentId === null ? 'is' : '=', parentId)
    .executeTakeFirstOrThrow();
  return Number(last ?? -1) + 1;
}

function fieldsOf({ name, slug, parentId, description, color }: Row<'sections'>): SectionFields {
  return { name, slug, parentId: parentId as SectionId | null, description, color };
}

function shown({ name, slug, path, description, color }: Row<'sections'>): Record<string, unknown> {
  return { name, slug, path, description, color };
}
