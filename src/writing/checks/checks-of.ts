import type { ArticleId, MediaId } from '../../base/ids.ts';
import { type EditorNode, SUGGESTED } from '../../content/editor-schema.ts';
import type { Db } from '../../store/database.ts';
import type { Check } from '../contract.ts';
import { BODY } from '../layout.ts';
import type { Live } from '../live/open-live.ts';
import type { Room } from '../live/room.ts';
import { styleOf } from '../style/style-rows.ts';
import { readNodes } from '../texts/read-text.ts';
import { type CheckedFile, checkText } from './check-text.ts';
import { deadLinks } from './dead-links.ts';
import { places } from './places.ts';
import { styleChecks } from './style-checks.ts';

/** The checks of a story as it is written at this moment. */
export async function checksOf(db: Db, { now, origin }: Pick<Live, 'now' | 'origin'>, room: Room): Promise<Check[]> {
  const { snapshot } = room.take();
  const { story } = room;
  const used = places(snapshot);
  const files = used.flatMap((place) => (place.kind === 'file' && place.media !== null ? [place.media] : []));
  const article = await db.selectFrom('articles').select('kind').where('id', '=', story).executeTakeFirst();
  const { open } = await db
    .selectFrom('passageNotes')
    .select((on) => on.fn.countAll<number>().as('open'))
    .where('articleId', '=', story)
    .where('resolvedAt', 'is', null)
    .executeTakeFirstOrThrow();
  const links = used.flatMap((place) => (place.kind === 'link' ? [place] : []));
  return [
    ...checkText(snapshot, used, {
      kind: article?.kind ?? 'story',
      now: now(),
      files: await filesOf(db, story, files),
      dead: await deadLinks(db, links, { story, body: snapshot.body, origin }),
      openNotes: Number(open),
      proposals: proposalsIn(readNodes(room.doc.getXmlFragment(BODY))).size,
    }),
    ...styleChecks(snapshot, (await styleOf(db)).rules),
  ];
}

async function filesOf(db: Db, story: ArticleId, ids: readonly MediaId[]): Promise<Map<MediaId, CheckedFile>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('media')
    .select(['id', 'kind', 'state', 'credit', 'own', 'decorative', 'uploadedBy', 'usableUntil'])
    .select((on) =>
      on
        .and([
          on('media.usableFor', '=', 'once'),
          on.exists(
            on
              .selectFrom('liveMedia')
              .select('articleId')
              .whereRef('liveMedia.mediaId', '=', 'media.id')
              .where('liveMedia.articleId', '!=', story),
          ),
        ])
        .as('isElsewhere'),
    )
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(
    rows.map(({ id, state, isElsewhere, ...facts }) => [
      id,
      { ...facts, isThere: state === 'ready', isElsewhere: Boolean(isElsewhere) },
    ]),
  );
}

function proposalsIn(nodes: readonly EditorNode[], found = new Set<string>()): Set<string> {
  for (const node of nodes) {
    for (const { type, attrs } of node.marks ?? []) if (type.startsWith('suggest')) found.add(String(attrs?.id));
    const { id } = (node.attrs?.[SUGGESTED] ?? {}) as { id?: string };
    if (id) found.add(id);
    proposalsIn(node.content ?? [], found);
  }
  return found;
}
