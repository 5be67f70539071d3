import { Invalid } from '../base/errors.ts';
import type { Context } from '../store/context.ts';
import { inPieces } from '../store/insert-many.ts';
import { addRedirects, type Redirect } from './add-redirects.ts';
import { addressKey, authorPath, sectionPath, topicPath } from './addresses.ts';
import { reservedPart } from './reserved-addresses.ts';
import type { Settings } from './settings.ts';

const BASES = ['sectionBase', 'topicBase', 'authorBase', 'archivePath'] as const;

/**
 * Where sections, topics, authors or the list of everything move as a whole, the old addresses go on answering. Call in
 * the transaction of the change, with the settings before and after.
 * @throws {Invalid} by the setting's name, where what would be there is something else's already
 */
export async function moveBases(ctx: Context, before: Settings, after: Settings): Promise<void> {
  const changed = BASES.filter((name) => before[name] !== after[name]);
  if (changed.length === 0) return;
  const sections = await ctx.db.selectFrom('sections').select(['id', 'path']).execute();
  const taken = new Set(sections.map(({ path }) => addressKey(sectionPath(after, path))));
  const wrong: Record<string, string> = {};
  for (const name of changed) {
    const sentence = collision(name, after, sections, taken);
    if (sentence) wrong[name] = sentence;
  }
  if (changed.includes('sectionBase') && !wrong.sectionBase) {
    const hidden = await hiddenPage(
      ctx,
      sections.map(({ path }) => sectionPath(after, path)),
    );
    if (hidden) wrong.sectionBase = `A section would be at ${hidden}, where a story or page is. Change its slug first.`;
  }
  if (Object.keys(wrong).length) throw new Invalid('Some settings do not fit.', wrong);

  const redirects: Redirect[] = [];
  const keep = (from: string, to: Redirect['to']) => redirects.push({ from, to, source: 'rename' });
  if (before.sectionBase !== after.sectionBase)
    for (const { id, path } of sections) keep(sectionPath(before, path), { kind: 'section', id });
  if (before.topicBase !== after.topicBase)
    for (const { id, slug } of await ctx.db.selectFrom('topics').select(['id', 'slug']).execute())
      keep(topicPath(before, slug), { kind: 'topic', id });
  if (before.authorBase !== after.authorBase)
    for (const { id, slug } of await ctx.db.selectFrom('authors').select(['id', 'slug']).execute())
      keep(authorPath(before, slug), { kind: 'author', id });
  const lists = changed.filter((name) => name !== 'sectionBase' && before[name] !== '/');
  for (const name of lists) keep(before[name], { kind: 'address', address: after[name] });
  await addRedirects(ctx, redirects);

  // what is moved back must not lead away, and what was moved twice goes there in one step
  const at = lists.map((name) => addressKey(after[name]));
  if (at.length)
    await ctx.db.deleteFrom('redirects').where('fromPath', 'in', at).where('source', '=', 'rename').execute();
  for (const name of lists)
    await ctx.db
      .updateTable('redirects')
      .set({ address: after[name] })
      .where('targetKind', '=', 'address')
      .where('address', '=', before[name])
      .where('source', '=', 'rename')
      .execute();
}

/** A section is asked first: what else is at its address could not be reached any more. */
async function hiddenPage({ db }: Context, paths: string[]): Promise<string | undefined> {
  for (const some of inPieces(paths.map((path) => ({ path })))) {
    const found = await db
      .selectFrom('liveArticles')
      .select('path')
      .where(
        'path',
        'in',
        some.map(({ path }) => path),
      )
      .limit(1)
      .executeTakeFirst();
    if (found) return found.path;
  }
  return undefined;
}

function collision(
  name: (typeof BASES)[number],
  settings: Settings,
  sections: readonly { path: string }[],
  taken: ReadonlySet<string>,
): string | null {
  const path = settings[name];
  if (name === 'archivePath' && path === '/') return 'It must be a path of its own: the front is at /.';
  if (name === 'sectionBase') {
    const hidden = sections.find((section) => reservedPart(sectionPath(settings, section.path)) !== null);
    if (hidden && reservedPart(path) === null)
      return `The section ${hidden.path} would be at an address that the paper keeps for itself. Change its slug first.`;
  }
  if (path === '/') return null;
  if (reservedPart(path) !== null) return `The paper has pages of its own at ${path}. Choose another path.`;
  const other = BASES.find((one) => one !== name && settings[one] === path);
  if (other) return `${path} is the ${other} already. Choose another path.`;
  if (taken.has(addressKey(path))) return `A section is at ${path} already. Choose another path.`;
  return null;
}
