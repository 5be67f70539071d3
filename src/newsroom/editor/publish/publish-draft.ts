import type { z } from 'zod';
import type { Act, Place, publication, Schedule } from '../../../publishing/contract.ts';
import { type Hour, momentOf, NO_HOUR } from '../../publishing/hour.ts';
import { shortHour } from '../../publishing/hour-text.ts';
import type { Strings } from '../../strings/en.ts';

export type Publication = z.output<typeof publication.output>;

/** What is filled in before publication. */
export interface PublishDraft {
  /** null: not chosen yet */
  act: Act | null;
  note: string;
  place: 'above' | 'below';
  /** null: as the story goes out now */
  places: readonly Place[] | null;
  when: 'now' | 'hour';
  hour: Hour;
}

export const NO_DRAFT: PublishDraft = {
  ...{ act: null, note: '', place: 'above', places: null, when: 'now', hour: NO_HOUR },
};

/** What readers have not is published; what they have is changed, in a way that somebody has to choose. */
export function actOf({ act }: PublishDraft, { state }: Publication): Act | null {
  if (state !== 'live') return 'publish';
  return act === 'publish' ? null : act;
}

export function placesOf({ places }: PublishDraft, publication: Publication): readonly Place[] {
  return places ?? publication.places;
}

/** When it is to go out; null: now. `undefined`: an hour is wanted, and there is none that is to come. */
export function hourOf({ when, hour }: PublishDraft, zone: string, now = Date.now()): number | null | undefined {
  if (when === 'now') return null;
  const at = momentOf(hour, zone);
  return at !== null && at > now ? at : undefined;
}

export function needsNote(act: Act | null): boolean {
  return act === 'correction' || act === 'clarification';
}

/** What will show the story after this very act, in these places: the server says it of the story as it goes out now. */
export function shownBy(
  act: Act | null,
  places: readonly Place[],
  { consequences }: Pick<Publication, 'consequences'>,
  words: Strings['publishing'],
): Publication['consequences'] {
  const isThere = (wanted: string): boolean => consequences.some(({ part }) => part === wanted);
  const isBrought = ({ acts, feedActs }: Publication['consequences'][number]): boolean => {
    const bringing = places.includes('feed') ? feedActs : acts;
    return bringing === undefined || (act !== null && bringing.includes(act));
  };
  const more = (part: string, label: string, address: string | null, isShown: boolean) =>
    isShown && !isThere(part) ? [{ part, label, address }] : [];
  return [
    ...consequences.filter(({ part }) => part !== 'feed' || places.includes('feed')).filter(isBrought),
    ...more('feed', words.places.feed.name, '/feed.xml', places.includes('feed')),
    ...more('letterQueue', words.places.newsletter.name, null, places.includes('newsletter')),
    ...more('corrections', words.correctionsPage, '/corrections/', needsNote(act)),
  ];
}

/** Whether an embargo stands in the way of that hour; null: now. */
export function isBarred({ embargo }: Pick<Publication, 'embargo'>, at: number | null, now = Date.now()): boolean {
  if (!embargo) return false;
  return embargo.until === null || (at ?? now) < embargo.until;
}

/** What the button does, in its own words. */
export function goLabel(
  draft: PublishDraft,
  publication: Publication,
  words: Strings['publishing'],
  now = Date.now(),
): string {
  const act = actOf(draft, publication);
  const at = hourOf(draft, publication.zone, now);
  if (at === null || at === undefined) return act ? words.go[act] : words.goUnknown;
  const hour = shortHour(at, publication.zone, now);
  return act ? words.goAt[act](hour) : words.goUnknownAt(hour);
}

/** What goes out by itself next. */
export function nextWaiting({ schedules }: Pick<Publication, 'schedules'>): Schedule | null {
  return schedules.filter(({ state }) => state === 'waiting').sort((a, b) => a.at - b.at)[0] ?? null;
}

/** What waits and gives its place to this text: what readers have not yet waits for one hour, what they have for one text an hour. */
export function insteadOf(
  { schedules, state }: Pick<Publication, 'schedules' | 'state'>,
  at: number | null,
): number | null {
  if (at === null) return null;
  const waiting = schedules.filter((one) => one.state === 'waiting');
  return waiting.find((one) => state !== 'live' || one.at === at)?.id ?? null;
}
