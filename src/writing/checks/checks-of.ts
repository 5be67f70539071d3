import type { ArticleId, MediaId } from '../../base/ids.ts';
import type { EditorNode } from '../../content/editor-schema.ts';
import type { Db } from '../../store/database.ts';
import type { Check } from '../contract.ts';
import { BODY } from '../layout.ts';
import type { Room } from '../live/room.ts';
import { readNodes } from '../texts/read-text.ts';
import { checkText } from './check-text.ts';
import { places } from './places.ts';

/** The checks of a story as it is written at this moment. */
export async function checksOf(db: Db, room: Room): Promise<Check[]> {
  const { snapshot } = room.take();
  const { story } = room;
  const used = places(snapshot);
  const files = used.flatMap((place) => (place.kind === 'file' && place.media !== null ? [place.media] : []));
  const linked = used.flatMap((place) => (place.kind === 'link' ? [place.story] : []));
  const article = await db.selectFrom('articles').select('kind').where('id', '=', story).executeTakeFirst();
  const { open } = await db
    .selectFrom('passageNotes')
    .select((on) => on.fn.countAll<number>().as('open'))
    .where('articleId', '=', story)
    .where('resolvedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return checkText(snapshot, {
    kind: article?.kind ?? 'story',
    files: await filesOf(db, files, Date.now()),
    published: await publishedFiles(db, story),
    live: await liveOf(db, linked),
    openNotes: Number(open),
    proposals: proposalsIn(readNodes(room.doc.getXmlFragment(BODY))).size,
  });
}

async function filesOf(db: Db, ids: readonly MediaId[], now: number) {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('media')
    .select(['id', 'credit', 'copyright', 'state', 'own', 'decorative', 'usableUntil'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(
    rows.map(({ id, state, credit, copyright, own, decorative, usableUntil }) => [
      id,
      {
        ...{ credit, copyright, isThere: state === 'ready' },
        needsNoCredit: own === 1 || decorative === 1,
        hasEnded: usableUntil !== null && usableUntil <= now,
      },
    ]),
  );
}

async function publishedFiles(db: Db, story: ArticleId): Promise<Set<MediaId>> {
  const rows = await db.selectFrom('liveMedia').select('mediaId').where('articleId', '=', story).execute();
  return new Set(rows.map(({ mediaId }) => mediaId));
}

async function liveOf(db: Db, ids: readonly ArticleId[]): Promise<Set<ArticleId>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('liveArticles')
    .select('id')
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Set(rows.map(({ id }) => id));
}

function proposalsIn(nodes: readonly EditorNode[], found = new Set<string>()): Set<string> {
  for (const node of nodes) {
    for (const { type, attrs } of node.marks ?? []) if (type.startsWith('suggest')) found.add(String(attrs?.id));
    proposalsIn(node.content ?? [], found);
  }
  return found;
}
