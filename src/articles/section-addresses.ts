import type { ArticleId, SectionId } from '../base/ids.ts';
import { addRedirects } from '../paper/add-redirects.ts';
import { readSettings } from '../paper/read-settings.ts';
import { recordPaperChange } from '../paper/record-paper-change.ts';
import type { Context } from '../store/context.ts';
import type { Db } from '../store/database.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { queueJobs } from '../store/jobs-queue.ts';

const PIECE = 200;

/** A section whose address changed: its slugs from the root, before and after. */
export interface MovedSection {
  id: SectionId;
  from: string;
  to: string;
}

interface MovedStory {
  id: ArticleId;
  from: string;
  to: string;
}

/**
 * Live stories whose address has their section's in it just as the paper's pattern makes it, with the one that they would
 * have. Addresses that came from elsewhere, or were made by another pattern, are left alone.
 */
export async function storiesToMove(db: Db, moved: readonly MovedSection[]): Promise<MovedStory[]> {
  const { articlePath } = await readSettings(db);
  if (!articlePath.includes('{section}')) return [];
  const found: MovedStory[] = [];
  for (const { id, from, to } of moved) {
    const pattern = patternOf(articlePath, from);
    const rows = await db
      .selectFrom('liveArticles')
      .select(['id', 'path'])
      .where('sectionId', '=', id)
      .where('kind', '=', 'story')
      .orderBy('id')
      .execute();
    for (const { id: story, path } of rows) {
      const match = pattern.exec(path);
      if (match?.groups) found.push({ id: story, from: path, to: `${match.groups.before}${to}${match.groups.after}` });
    }
  }
  return found;
}

/**
 * Gives these stories the addresses that they would have, as far as nothing else is there; the former ones lead on.
 * @returns how many
 */
export async function moveStoryAddresses(ctx: Context, moved: readonly MovedSection[]): Promise<number> {
  const stories = await storiesToMove(ctx.db, moved);
  let count = 0;
  for (let at = 0; at < stories.length; at += PIECE) {
    const some = stories.slice(at, at + PIECE);
    count += await inTransaction(ctx.db, (db) => moveSome({ ...ctx, db }, some));
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (count > 0) await recordPaperChange(ctx, { kind: 'paper.changed', what: 'everything' });
  return count;
}

async function moveSome(ctx: Context, stories: readonly MovedStory[]): Promise<number> {
  const { db } = ctx;
  const wanted = stories.map(({ to }) => to);
  const taken = new Set(
    (await db.selectFrom('liveArticles').select('path').where('path', 'in', wanted).execute()).map(({ path }) => path),
  );
  const moved: MovedStory[] = [];
  for (const story of stories) {
    if (taken.has(story.to)) continue;
    taken.add(story.to);
    const { numUpdatedRows } = await db
      .updateTable('liveArticles')
      .set({ path: story.to, touchedAt: ctx.now() })
      .where('id', '=', story.id)
      .where('path', '=', story.from)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) continue;
    await db.updateTable('articles').set({ path: story.to }).where('id', '=', story.id).execute();
    moved.push(story);
  }
  await addRedirects(
    ctx,
    moved.map(({ id, from }) => ({ from, to: { kind: 'article', id }, source: 'rename' })),
  );
  const jobs = moved.map(({ id }) => ({
    ...{ eventId: null, name: 'index-article', key: String(id) },
    input: { article: id },
  }));
  await queueJobs(db, jobs, ctx.now());
  return moved.length;
}

const PARTS: Record<string, string> = { year: '\\d{4}', month: '\\d{2}', day: '\\d{2}', id: '\\d+' };

/** What the paper's pattern makes with this section: everything before and after the section's own part. */
function patternOf(articlePath: string, section: string): RegExp {
  const [before = '', after = ''] = articlePath.split(/\{section\}(.*)/s);
  const expression = (text: string): string =>
    text
      .split(/(\{\w+\})/)
      .map((part) => {
        const name = /^\{(\w+)\}$/.exec(part)?.[1];
        return name === undefined ? escaped(part) : (PARTS[name] ?? '[^/]+');
      })
      .join('');
  return new RegExp(`^(?<before>${expression(before)})${escaped(section)}(?<after>${expression(after)})$`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
