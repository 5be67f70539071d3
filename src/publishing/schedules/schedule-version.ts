import type { Instant } from '../../base/clock.ts';
import { Conflict } from '../../base/errors.ts';
import { checkedHour } from '../../base/hour.ts';
import type { ArticleId } from '../../base/ids.ts';
import { keepNotice } from '../../paper/withdrawn/taken-back.ts';
import { audit } from '../../people/audit.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import type { Live } from '../../writing/live/open-live.ts';
import { guard } from '../../writing/stories/guard.ts';
import { hashOf } from '../../writing/texts/working-copy.ts';
import { insertVersion } from '../../writing/versions/insert-version.ts';
import { type Order, withCheckedText } from '../acts/publish-story.ts';
import { refuseUnderEmbargo } from '../embargo/refuse-under-embargo.ts';
import type { SavedText } from '../texts/saved-text.ts';

const INSTEAD = { instead: 'publish now' };

/**
 * Sets an hour at which the text as it is at this moment goes to readers: this version of it, whatever is written
 * afterwards. A story that is not public can wait for one hour; of a live one several versions can wait.
 * @param order `instead`: what waits already and gives its place to this text
 * @throws {Invalid} `at`, `embargo`, and as `publishStory` does; {Conflict} where one waits already
 */
export async function scheduleVersion(
  ctx: NewsroomContext,
  live: Live,
  id: ArticleId,
  { at, instead = null, ...order }: Order & { at: Instant; instead?: number | null },
): Promise<{ schedule: number; version: number; path: string }> {
  await guard(ctx.db, ctx.person, id, 'publish');
  checkedHour(at, ctx.now(), INSTEAD);
  return live.within(id, async (room) => {
    const done = await withCheckedText(ctx, live, room, order, async (on, saved) => {
      checkedHour(at, on.now(), INSTEAD);
      await refuseUnderEmbargo(on.db, id, at);
      if (instead !== null) await giveWay(on, id, instead);
      return setHour(on, saved, { at, ...order });
    });
    live.tell(id, { kind: 'status' });
    void live.rightsChanged(id);
    return done;
  });
}

/** What waited under this number is called off, in the transaction that sets the hour of what takes its place. */
async function giveWay({ db, now }: NewsroomContext, id: ArticleId, schedule: number): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('schedules')
    .set({ state: 'cancelled', reason: 'A later text took its place.', doneAt: now() })
    .where('id', '=', schedule)
    .where('articleId', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  if (Number(numUpdatedRows) === 0) throw new Conflict('What it was to take the place of waits no more: look again.');
}

async function setHour(on: NewsroomContext, saved: SavedText, { at, ...order }: Order & { at: Instant }) {
  const { db } = on;
  const { id, status, path, edition } = saved.copy.article;
  const waiting = await db
    .selectFrom('schedules')
    .select(['id', 'at'])
    .where('articleId', '=', id)
    .where('state', '=', 'waiting')
    .execute();
  const inTheWay = waiting.find((one) => status !== 'live' || one.at === at);
  if (inTheWay)
    throw new Conflict('It waits for its hour already: move that, or call it off.', { schedule: inTheWay.id });
  const version = await versionOf(on, saved);
  const { act, note, place, places } = order;
  const row = await db
    .insertInto('schedules')
    .values({
      ...{ articleId: id, version, act, note, place, placesJson: JSON.stringify(places), at, state: 'waiting' },
      ...{ personId: on.person.id, createdAt: on.now(), doneAt: null, edition: null, lateMs: null, reason: '' },
      ...{ stateBytes: Buffer.from(saved.state), baseEdition: status === 'live' ? edition : null },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (status !== 'live') {
    await keepNotice(db, id);
    await db
      .updateTable('articles')
      .set({ status: 'scheduled', scheduledAt: at, touchedAt: on.now() })
      .where('id', '=', id)
      .execute();
  }
  await audit(on, { what: 'story.scheduled', thing: `story:${id}`, version, detail: { act, note, places, at } });
  return { schedule: row.id, version, path: path ?? '' };
}

/** The newest version where it has this very text, else a new one. */
async function versionOf(on: NewsroomContext, { copy, snapshot, hands, versionHash }: SavedText): Promise<number> {
  const { db, person } = on;
  const { id } = copy.article;
  const hash = hashOf(snapshot);
  if (hash === versionHash) {
    const newest = await db
      .selectFrom('versions')
      .select((max) => max.fn.max('number').as('number'))
      .where('articleId', '=', id)
      .executeTakeFirstOrThrow();
    return newest.number;
  }
  const people = hands.length > 0 ? hands : [person.id];
  const version = await insertVersion(db, id, { snapshot, reason: 'scheduled', people, at: on.now() });
  await db.updateTable('storyTexts').set({ versionHash: hash, handsJson: '[]' }).where('articleId', '=', id).execute();
  return version;
}
