import { publishCopies } from '../../articles/publish.ts';
import { refuseBarred } from '../../articles/refuse-barred.ts';
import { readWorkingCopies } from '../../articles/working-copies.ts';
import type { Instant } from '../../base/clock.ts';
import type { PersonId } from '../../base/ids.ts';
import { audit } from '../../people/audit.ts';
import type { Context } from '../../store/context.ts';
import type { StorySnapshot } from '../../writing/layout.ts';
import type { Act, Place } from '../contract.ts';
import { joinLetterQueue } from '../letters/letter-rows.ts';
import { tellPartners } from '../partners/tell-partners.ts';
import { openReceipt } from '../receipts/open-receipt.ts';
import { callOffAll } from '../schedules/call-off.ts';
import { copyOfVersion } from '../texts/copy-of-version.ts';
import type { SavedText } from '../texts/saved-text.ts';
import { keepPublished } from './keep-published.ts';
import { type Before, stateBefore } from './state-before.ts';

/** A text on its way to readers. */
export interface Outgoing {
  /** the working copy and its text, locked in the caller's transaction */
  saved: SavedText;
  /** what goes out, with the shared text it was read from; absent: the working copy itself */
  other?: { snapshot: StorySnapshot; state: Uint8Array | null };
  /** it is a fix of what readers have, with nothing of what is pending */
  ofLive?: boolean;
  /** the version that has this text already */
  known?: number;
  act: Act;
  note: string;
  place: 'above' | 'below';
  places: readonly Place[];
  /** the hour that was set for it; absent: it is done in this moment by somebody */
  dueAt?: Instant;
  by: PersonId | null;
  /** scheme and host of the paper, for letters */
  origin: string;
}

export interface Outcome {
  edition: number;
  version: number;
  path: string;
  receipt: number;
  /** what went out, with the slug that publication gives to a story without one */
  snapshot: StorySnapshot;
}

/**
 * Puts a text before readers with all that goes along with it, in the caller's transaction: the edition, its version, the
 * shared text that later fixes begin from, the list for the letter, what was to go out and is overtaken by it, the log,
 * letters to partners and the receipt. Rights are the caller's to ask.
 * @throws as `publishCopies` and `refuseBarred` do
 */
export async function goOut(ctx: Context, out: Outgoing): Promise<Outcome> {
  const { db } = ctx;
  const { article: row } = out.saved.copy;
  const { id } = row;
  const before = await stateBefore(db, row);
  const { copies, ...read } = await readWorkingCopies(db, [id]);
  const own = copies.get(id);
  const copy = out.other ? await copyOfVersion(db, out.saved.copy, out.other.snapshot, ctx.now()) : own;
  if (!copy) throw new Error(`story ${id} has no copy`);
  const inFeeds = out.places.includes('feed') ? 1 : 0;
  const article = { ...copy.article, inFeeds } as const;
  await refuseBarred(db, [article], ctx.now());
  const [done] = await publishCopies(
    ctx,
    [{ id, act: out.act, note: out.note, place: out.place, ofLive: out.ofLive === true, ...datesOf(out, before) }],
    { ...read, copies: new Map([[id, { ...copy, article }]]) },
  );
  if (!done) throw new Error(`story ${id} was not published`);
  const kept = await keepPublished(ctx, out, { edition: done.edition, inFeeds });
  if (out.places.includes('newsletter'))
    await joinLetterQueue(ctx, { articleId: id, edition: done.edition, by: out.by });
  if (before.status !== 'live' && out.dueAt === undefined) await callOffAll(ctx, id, 'It went out before its hour.');
  const { act, note, place, places, by, dueAt } = out;
  await audit(ctx, {
    what: 'story.published',
    thing: `story:${id}`,
    version: kept.version,
    detail: { act, note, edition: done.edition, places, ...(dueAt !== undefined && { dueAt }) },
    ...(by !== null && { who: by }),
  });
  const letters = await tellPartners(ctx, { story: id, act, note, at: dueAt ?? ctx.now(), origin: out.origin });
  const receipt = await openReceipt(db, {
    ...{ subject: `story:${id}`, article: id, act, edition: done.edition, version: kept.version, by, at: ctx.now() },
    summary: { headline: kept.snapshot.headline, note, place, places, dueAt: dueAt ?? null, before },
    ...{ tags: done.tags, letters },
    ...(dueAt !== undefined && { lateMs: Math.max(0, ctx.now() - dueAt) }),
  });
  return { edition: done.edition, path: done.path, receipt, ...kept };
}

/** What was set for an hour bears that hour, however late it was done. */
function datesOf({ act, dueAt }: Outgoing, { firstPublishedAt }: Before) {
  if (dueAt === undefined) return {};
  if (act === 'publish') return { publishedAt: firstPublishedAt ?? dueAt };
  return act === 'minor' ? {} : { updatedAt: dueAt };
}
