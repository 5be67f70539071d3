import { Invalid } from '../base/errors.ts';
import type { SectionId } from '../base/ids.ts';
import { slugOf } from '../base/slug.ts';
import { plainWords } from '../base/without-turns.ts';
import { orTaken } from '../people/add-person.ts';
import type { Context } from '../store/context.ts';
import type { Db } from '../store/database.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { addRedirects } from './add-redirects.ts';
import { sectionPath } from './addresses.ts';
import { type SlugInput, slugFrom } from './kept-slug.ts';
import { readSettings } from './read-settings.ts';
import { recordPaperChange } from './record-paper-change.ts';
import { whyReserved, whyTaken } from './reserved-addresses.ts';

/** `slug` '' or absent: made from the name. `color`: `#rrggbb`, or null for the accent. */
export interface SectionInput {
  id?: SectionId;
  parentId?: SectionId | null;
  slug?: SlugInput;
  name: string;
  description?: string;
  color?: string | null;
  position?: number;
}

/**
 * Adds a section, or changes the one with this `id` (fields that are absent stay as they are). A changed address moves
 * its sub-sections along, and the old addresses go on answering.
 * @throws {Invalid} `name`, `slug`, `color`; `parentId` where the tree would become a ring, or where a section that has
 * stories would get another parent (`articles/move-section.ts` does that, with the stories, and says `storiesFollow`)
 */
export async function saveSection(
  ctx: Context,
  input: SectionInput,
  { storiesFollow = false } = {},
): Promise<SectionId> {
  return inTransaction(ctx.db, async (db) => {
    const old = input.id
      ? await db.selectFrom('sections').selectAll().where('id', '=', input.id).executeTakeFirst()
      : undefined;
    if (input.id && !old) throw new Invalid('There is no such section.', { id: 'There is no such section.' });
    const parentId = input.parentId === undefined ? (old?.parentId ?? null) : input.parentId;
    const parent = parentId
      ? await db.selectFrom('sections').select(['id', 'path']).where('id', '=', parentId).executeTakeFirst()
      : null;
    const name = plainWords(input.name).trim();
    const slug = slugFrom(input.slug, old?.slug) || slugOf(name);
    const path = parent ? `${parent.path}/${slug}` : slug;
    const wrong: Record<string, string> = {};
    if (!name) wrong.name = 'A section needs a name.';
    if (!slug) wrong.slug = 'A section needs a slug of letters or digits.';
    if (input.color && !/^#[0-9a-f]{6}$/i.test(input.color)) wrong.color = 'It must be a colour such as #8f1d2c.';
    if (parent === undefined) wrong.parentId = 'There is no such section.';
    else if (old && parent && (parent.id === old.id || parent.path.startsWith(`${old.path}/`)))
      wrong.parentId = 'A section cannot stand under itself.';
    else if (old && old.parentId !== parentId && !storiesFollow && (await hasStories(db, old.id)))
      wrong.parentId = 'This section has stories: they have to be moved with it.';
    if (Object.keys(wrong).length) throw new Invalid('The section does not fit.', wrong);
    const taken = await db.selectFrom('sections').select('id').where('path', '=', path).executeTakeFirst();
    const refused = new Invalid('The address is taken.', { slug: `Another section has the address ${path}.` });
    if (taken && taken.id !== old?.id) throw refused;
    if (path !== old?.path) await checkFree(db, path);

    const row = {
      parentId,
      slug,
      path,
      name,
      description: plainWords(input.description ?? old?.description ?? ''),
      color: input.color === undefined ? (old?.color ?? null) : input.color,
      position: input.position ?? old?.position ?? 0,
    };
    const saved = old
      ? db.updateTable('sections').set(row).where('id', '=', old.id).returning('id').executeTakeFirstOrThrow()
      : db.insertInto('sections').values(row).returning('id').executeTakeFirstOrThrow();
    const { id } = await saved.catch(orTaken(refused));
    const on = { ...ctx, db };
    if (old && old.path !== path) await moveAddresses(on, id, old.path, path);
    await recordPaperChange(on, { kind: 'section.changed', section: id });
    return id;
  });
}

/** What is there already stays, though it may not come again: its readers know it. */
async function checkFree(db: Db, path: string): Promise<void> {
  const settings = await readSettings(db);
  const address = sectionPath(settings, path);
  const sentence = whyReserved(address, settings) ?? (await whyTaken(db, address, settings, 'section'));
  if (sentence) throw new Invalid('The address is taken.', { slug: sentence });
}

async function hasStories(db: Db, id: SectionId): Promise<boolean> {
  const story = await db.selectFrom('liveSections').select('articleId').where('sectionId', '=', id).limit(1).execute();
  return story.length > 0;
}

async function moveAddresses(ctx: Context, id: SectionId, from: string, to: string): Promise<void> {
  const settings = await readSettings(ctx.db);
  const below = await descendants(ctx.db, from);
  for (const section of below)
    await ctx.db
      .updateTable('sections')
      .set({ path: to + section.path.slice(from.length) })
      .where('id', '=', section.id)
      .execute();
  await addRedirects(
    ctx,
    [{ id, path: from }, ...below].map((section) => ({
      from: sectionPath(settings, section.path),
      to: { kind: 'section' as const, id: section.id },
      source: 'rename' as const,
    })),
  );
}

function descendants(db: Db, path: string): Promise<{ id: SectionId; path: string }[]> {
  return db
    .selectFrom('sections')
    .select(['id', 'path'])
    .where('path', '>=', `${path}/`)
    .where('path', '<', `${path}0`)
    .execute();
}
