import { createHash } from 'node:crypto';
import type { Context } from '../../store/context.ts';
import { readSettings } from '../read-settings.ts';
import { DAY, topicRows } from '../topics/topic-rows.ts';
import type { StripState } from './contract.ts';
import { risingTopics } from './rising-topics.ts';

const MOST_SUGGESTED = 12;

/** The strip as it is, and what could be done about it. */
export async function stripState({ db, now }: Context): Promise<StripState> {
  const settings = await readSettings(db);
  const at = now();
  const pinned = await db.selectFrom('topicStrip').selectAll().orderBy('position').execute();
  const fill = await db.selectFrom('topicStripFill').select('topicId').orderBy('position').execute();
  const rising = await risingTopics(db, at, MOST_SUGGESTED + pinned.length + settings.stripPlaces);
  const ids = [...new Set([...pinned, ...fill].map(({ topicId }) => topicId).concat(rising.map(({ id }) => id)))];
  const topics = new Map((await topicRows(db, ids, { settings, now: at })).map((row) => [row.id, row]));
  const named = <More extends object>(id: (typeof ids)[number], more: More) => {
    const row = topics.get(id);
    if (!row) return [];
    const { name, path, count, newestAt } = row;
    return [{ topic: { id, name, path, count, newestAt }, ...more }];
  };
  const shown = pinned.filter(({ endsAt }) => endsAt === null || endsAt > at).length;
  const free = Math.max(0, settings.stripPlaces - shown);
  const restsSince = at - settings.topicsRestAfterDays * DAY;
  const risen = new Map(rising.map(({ recent, usual, id }) => [id, { recent, usual }]));
  const isPinned = new Set(pinned.map(({ topicId }) => topicId));
  return {
    entries: pinned.flatMap(({ topicId, label, endsAt }) =>
      named(topicId, { label, endsAt, quiet: (topics.get(topicId)?.newestAt ?? 0) < restsSince }),
    ),
    places: settings.stripPlaces,
    filled: fill
      .filter(({ topicId }) => !isPinned.has(topicId))
      .slice(0, free)
      .flatMap(({ topicId }) => named(topicId, risen.get(topicId) ?? { recent: 0, usual: 0 })),
    rising: rising
      .filter(({ id }) => !isPinned.has(id))
      .slice(0, MOST_SUGGESTED)
      .flatMap(({ id, recent, usual }) => named(id, { recent, usual })),
    restAfterDays: settings.topicsRestAfterDays,
    zone: settings.zone,
    version: versionOf(pinned, settings.stripPlaces),
  };
}

function versionOf(pinned: readonly object[], places: number): string {
  return createHash('sha256')
    .update(JSON.stringify([pinned, places]))
    .digest('base64url')
    .slice(0, 22);
}
