import type { z } from 'zod';
import type { ArticleId, PersonId, SectionId } from '../base/ids.ts';
import { namedPeople } from '../people/named-people.ts';
import type { NewsroomContext } from '../people/serve.ts';
import { factsOf } from '../people/story-facts.ts';
import type { Db } from '../store/database.ts';
import type { links as endpoint, LinkTask } from './contract.ts';
import { editsOthers, mayEditLinks, maySeeLinks } from './may.ts';
import { menuLinkTasks } from './menu-link-tasks.ts';
import { factOf } from './shown-link.ts';
import { taskRows } from './task-rows.ts';

const PAGE = 50;
/** What a person may not see is left out afterwards; a page that asks for more than this is short, and has a next one. */
const MOST_BATCHES = 5;

type Asked = z.output<(typeof endpoint)['input']>;
type Row = Awaited<ReturnType<typeof taskRows>>[number];

/** Links of live texts that need somebody, as far as this person has to do with the stories. */
export async function linkTasks(ctx: NewsroomContext, all: Asked): Promise<{ links: LinkTask[]; next: string | null }> {
  const { db, person, now } = ctx;
  const { before, ...asked } = all;
  const own = asked.mine === '1' || !editsOthers(person) ? person.id : null;
  const found: LinkTask[] = [];
  const menus = await menuLinkTasks(ctx, all);
  let next = before ?? null;
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const rows = await taskRows(db, {
      ...asked,
      own,
      sections: own ? null : person.sections,
      before: next,
      limit: PAGE + 1,
    });
    const page = rows.slice(0, PAGE);
    const facts = await factsOf(db, [...new Set(page.map(({ articleId }) => articleId))]);
    const seen = page.filter(({ articleId }) => {
      const story = facts.get(articleId);
      return story !== undefined && maySeeLinks(person, story);
    });
    const sections = await sectionNames(db, seen);
    const named = await namedPeople(db, peopleIn(seen, facts));
    const room = PAGE - found.length;
    for (const row of seen.slice(0, room)) {
      const story = facts.get(row.articleId);
      if (story)
        found.push({
          ...factOf({ ...row, address: addressOf(row) }, now(), named),
          menu: null,
          story: {
            ...{ id: row.articleId, headline: row.headline, path: row.path },
            section: row.sectionId === null ? null : { id: row.sectionId, name: sections.get(row.sectionId) ?? '' },
            people: story.people.flatMap((id) => named(id) ?? []),
          },
          mayEdit: mayEditLinks(person, story),
        });
    }
    const last = seen.length > room ? seen[room - 1] : page.at(-1);
    next =
      rows.length > PAGE || seen.length > room ? (last && `${last.since}-${last.id}-${last.articleId}`) || null : null;
    if (next === null || found.length >= PAGE) break;
  }
  return { links: [...menus, ...found], next };
}

/** As it is written, or where the story was. */
function addressOf({ kind, formerPath, formerHeadline, address }: Row): string {
  return kind === 'story' ? (formerPath ?? formerHeadline ?? address) : address;
}

function peopleIn(rows: readonly Row[], facts: Awaited<ReturnType<typeof factsOf>>): PersonId[] {
  return rows.flatMap(({ articleId, ignoredBy }) => [
    ...(facts.get(articleId)?.people ?? []),
    ...(ignoredBy === null ? [] : [ignoredBy]),
  ]);
}

async function sectionNames(db: Db, rows: readonly Row[]): Promise<Map<SectionId, string>> {
  const ids = [...new Set(rows.flatMap(({ sectionId }) => sectionId ?? []))];
  if (ids.length === 0) return new Map();
  const found = await db.selectFrom('sections').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** The link as it stands in the story, for who may do the act. */
export async function editableLink(
  { db, person }: NewsroomContext,
  { target, article }: { target: number; article: ArticleId },
): Promise<'missing' | 'forbidden' | { fault: string }> {
  const use = await db
    .selectFrom('linkUses')
    .innerJoin('linkTargets', 'linkTargets.id', 'linkUses.targetId')
    .select('fault')
    .where('articleId', '=', article)
    .where('targetId', '=', target)
    .executeTakeFirst();
  const story = use && (await factsOf(db, [article])).get(article);
  if (!use || !story || !maySeeLinks(person, story)) return 'missing';
  return mayEditLinks(person, story) ? use : 'forbidden';
}
