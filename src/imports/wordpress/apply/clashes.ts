import { redirectKey } from '../../../paper/add-redirects.ts';
import type { Db } from '../../../store/database.ts';
import { holdsOnlySample } from '../../clear-sample.ts';
import { tell } from '../../report.ts';
import { kindOfType } from '../plan/kinds.ts';
import { canonicalPathOf } from '../plan/story-input.ts';
import { plainText } from '../plan/text.ts';
import type { WxrItem } from '../read/records.ts';
import { itemAddresses } from './item-addresses.ts';
import { knownId, type Site } from './site.ts';

/**
 * Finds the addresses of the export that something else in the paper has already, and says so, in a dry run too. What is in
 * the paper keeps its address: a story gets another, and an old address goes on leading where it led.
 */
export async function findClashes(site: Site, paper: Db, types: readonly string[]): Promise<void> {
  const some = await paper.selectFrom('redirects').select('fromPath').limit(1).executeTakeFirst();
  const story = await paper.selectFrom('liveArticles').select('id').limit(1).executeTakeFirst();
  // the sample edition goes before anything comes
  if ((!some && !story) || (await holdsOnlySample(paper))) return;
  for (const items of site.stage.items('all', 100)) {
    const paths = new Map<string, WxrItem>();
    const keys = new Map<string, WxrItem>();
    for (const { item, type } of items) {
      const path = types.includes(type) ? canonicalPathOf(item, site.sources, site.facts.base) : null;
      if (path) paths.set(decoded(path), item);
      for (const address of itemAddresses(site, item)) {
        const key = redirectKey(address);
        if (!site.stage.known('redirect', key)) keys.set(key, item);
      }
    }
    for (const { id, path, headline } of await liveAt(paper, [...paths.keys()])) {
      const item = paths.get(path);
      if (!item || knownId(site, 'article', item.number) === id) continue;
      say(site, item, `its address ${path} is that of “${headline}”, which keeps it; the item gets another`);
    }
    for (const key of await redirectedAt(paper, [...keys.keys()])) {
      const item = keys.get(key) as WxrItem;
      say(site, item, `its old address ${key} leads elsewhere in the paper already, and goes on doing so`);
      site.stage.remember('redirect', key, null, 'imported');
    }
  }
}

function say(site: Site, item: WxrItem, what: string): void {
  const title = plainText(item.title) || item.slug || item.number;
  tell(site.run.report, kindOfType(item.type), { item: title, what, where: `item ${item.number}` });
}

function liveAt(paper: Db, paths: string[]) {
  return paper
    .selectFrom('liveArticles')
    .select(['id', 'path', 'headline'])
    .where('path', 'in', paths.length ? paths : [''])
    .execute();
}

async function redirectedAt(paper: Db, keys: string[]): Promise<string[]> {
  // PostgreSQL takes no NUL
  const plain = keys.filter((key) => !/\p{Cc}/u.test(key));
  const rows = await paper
    .selectFrom('redirects')
    .select('fromPath')
    .where('fromPath', 'in', plain.length ? plain : [''])
    .execute();
  return rows.map(({ fromPath }) => fromPath);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
      .replace(/\p{Cc}/gu, '')
      .normalize('NFC');
  } catch {
    return path;
  }
}
