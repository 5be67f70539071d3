import type { ArticleId } from '../../base/ids.ts';
import type { Document } from '../../content/document.ts';
import { isOfPaper } from '../../paper/follow-address.ts';
import { leadsSomewhere } from '../../paper/leads-somewhere.ts';
import { readSettings } from '../../paper/read-settings.ts';
import type { Db } from '../../store/database.ts';
import { anchorsIn } from './anchors-in.ts';
import type { LinkPlace } from './places.ts';

/** Why a link leads nowhere: to a story that readers cannot open, to an address without anything, to a place that is gone. */
export type Dead = 'story' | 'address' | 'anchor';

/** More addresses than these in one text are not looked up: each costs some queries. */
const MOST_ADDRESSES = 100;

interface Target {
  story: ArticleId;
  fragment: string;
}

/**
 * Those of the links that lead nowhere, among links to stories by identity, to addresses of this paper (with its host or
 * without) and to places in the text itself. What other sites have at their addresses is not asked.
 */
export async function deadLinks(
  db: Db,
  links: readonly LinkPlace[],
  { story, body, origin }: { story: ArticleId; body: Document; origin: string },
): Promise<Map<LinkPlace, Dead>> {
  const dead = new Map<LinkPlace, Dead>();
  const targets = new Map<LinkPlace, Target>();
  const addresses = new Map<string, LinkPlace[]>();
  for (const link of links) {
    if ('story' in link) targets.set(link, { story: link.story, fragment: link.fragment ?? '' });
    else if (link.href.startsWith('#')) targets.set(link, { story, fragment: decoded(link.href.slice(1)) });
    else if (isOfPaper(link.href, origin)) addresses.set(link.href, [...(addresses.get(link.href) ?? []), link]);
  }
  const live = await liveAmong(
    db,
    [...targets.values()].map((target) => target.story),
  );
  for (const [link, target] of targets) if (target.story !== story && !live.has(target.story)) dead.set(link, 'story');
  const settings = addresses.size > 0 ? await readSettings(db) : null;
  for (const [href, from] of [...addresses].slice(0, MOST_ADDRESSES)) {
    const url = new URL(href, origin);
    const found = settings && (await leadsSomewhere(db, url, settings));
    for (const link of from)
      if (!found) dead.set(link, 'address');
      else if ('target' in found && found.target.kind === 'article')
        targets.set(link, { story: found.target.id, fragment: decoded(url.hash.slice(1)) });
  }
  for (const link of await lostAnchors(db, targets, { story, body })) if (!dead.has(link)) dead.set(link, 'anchor');
  return dead;
}

async function liveAmong(db: Db, ids: readonly ArticleId[]): Promise<Set<ArticleId>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('liveArticles')
    .select('id')
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Links to places in texts that have no such place: in this one as it is written, in others as readers have them. */
async function lostAnchors(
  db: Db,
  targets: ReadonlyMap<LinkPlace, Target>,
  { story, body }: { story: ArticleId; body: Document },
): Promise<LinkPlace[]> {
  const asked = [...targets].filter(([, { fragment }]) => fragment !== '' && fragment !== 'top');
  const others = [...new Set(asked.map(([, target]) => target.story))].filter((id) => id !== story);
  const rows =
    others.length === 0
      ? []
      : await db
          .selectFrom('liveBodies')
          .select(['articleId', 'documentJson'])
          .where('articleId', 'in', others)
          .execute();
  const places = new Map<ArticleId, Set<string>>(
    rows.map(({ articleId, documentJson }) => [articleId, anchorsIn(JSON.parse(documentJson))]),
  );
  places.set(story, anchorsIn(body));
  return asked.flatMap(([link, target]) => (places.get(target.story)?.has(target.fragment) === false ? [link] : []));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}
