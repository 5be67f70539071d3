import { Invalid, NotFound } from '../../base/errors.ts';
import type { PersonId, SectionId } from '../../base/ids.ts';
import { audit } from '../../people/audit.ts';
import type { Context } from '../../store/context.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { queueJobs } from '../../store/jobs-queue.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import { contentsOf } from './section-tree.ts';

/** The work that moves the stories; its code is with the articles, whose lists it changes. */
export const EMPTY_SECTION = 'empty-section';

/**
 * Writes down that a section goes and where its stories do, and queues the work.
 * @throws {Invalid} `into`: needed where it has stories or somebody works there alone; not itself, nor one that goes;
 * `id`: sections stand below it, or others' stories are coming. {NotFound}
 */
export async function beginRemoval(ctx: Context, id: SectionId, into: SectionId | null): Promise<void> {
  await inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    await oneAtATime(db, 'sections');
    const section = await db.selectFrom('sections').selectAll().where('id', '=', id).executeTakeFirst();
    if (!section) throw new NotFound(`section ${id}`);
    const { below, stories, live, editors, menus } = await contentsOf(db, id);
    const wrong: Record<string, string> = {};
    if (below > 0) wrong.id = 'Sections stand below it. Move them or take them away first.';
    const going = await db
      .selectFrom('sectionRemovals')
      .select(['sectionId', 'intoId'])
      .where('finishedAt', 'is', null)
      .execute();
    if (going.some(({ sectionId }) => sectionId === id)) wrong.id = 'It is being taken away already.';
    else if (going.some(({ intoId }) => intoId === id)) wrong.id = 'Stories of another section are just coming here.';
    const others = await db.selectFrom('sections').select('id').where('id', '<>', id).execute();
    if (into === null && others.length === 0) wrong.id ??= 'It is the only section.';
    else if (into === null && (stories > 0 || editors.length > 0))
      wrong.into = 'Say where its stories and the people who work in it go.';
    else if (into !== null && !others.some((other) => other.id === into)) wrong.into = 'Choose another section.';
    else if (going.some(({ sectionId }) => sectionId === into)) wrong.into = 'This one is going too.';
    if (Object.keys(wrong).length) throw new Invalid('The section cannot be taken away.', wrong);
    const target = into ?? (section.parentId as SectionId | null) ?? (others[0]?.id as SectionId);
    await db
      .insertInto('sectionRemovals')
      .values({
        ...{ sectionId: id, intoId: target, path: section.path, name: section.name, stories },
        ...{ who: ctx.who as PersonId | null, begunAt: ctx.now(), finishedAt: null },
      })
      .execute();
    const detail = { name: section.name, path: section.path, into: target, stories, live, menus };
    await audit(on, { what: 'section.removed', thing: `section:${id}`, detail });
    await queueJobs(db, [{ eventId: null, name: EMPTY_SECTION, key: String(id), input: { section: id } }], ctx.now());
  });
}
