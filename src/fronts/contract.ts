import { z } from 'zod';
import { endpoint } from '../base/endpoint.ts';
import { idInPath } from '../base/id-schema.ts';
import type { SectionId } from '../base/ids.ts';
import { instantInput } from '../base/instant-schema.ts';
import { articleId, cardState, content, picture, placedStory, removedCard, someone } from './cards/contract.ts';
import { MOST_CONTAINERS } from './layouts.ts';

export {
  LAYOUTS,
  type Layout,
  MOST_CARDS,
  MOST_CONTAINERS,
  MOST_LETTERS,
  MOST_SHOWN,
  MOST_SUBLINKS,
  USUAL,
} from './layouts.ts';

// Fronts, below /newsroom/api. A front is named by its key: `home`, `section-3`, `topic-9`. What a front shows is in its
// containers. Each has a draft and what readers have (`live`); only a launch makes the one the other, so that nobody launches
// a colleague's half-done work. What is placed: cards/contract.ts; the breaking-news strip: breaking/contract.ts.

const number = z.coerce.number<number | string>().int().positive().max(Number.MAX_SAFE_INTEGER);
const instant = z.number().int();

export const frontKey = z.string().regex(/^(?:home|(?:section|topic)-[1-9]\d{0,14})$/, 'There is no such front.');

export const container = z.object({
  id: z.number().int(),
  /** goes up with each change of the draft; a change names the one it was made on */
  revision: z.number().int(),
  draft: content,
  /** beside `draft.cards` */
  draftState: z.array(cardState),
  /** what readers have; null: never launched, or not any more */
  live: content.nullable(),
  liveState: z.array(cardState),
  /** the draft differs from what readers have, in content, in place or because the container is to go */
  isPending: z.boolean(),
  /** the draft moves it: its place among the containers is another than readers have */
  isMoved: z.boolean(),
  /** the draft takes it off the page; the next launch of it does */
  isRemoved: z.boolean(),
  draftBy: someone.nullable(),
  draftAt: instant.nullable(),
  launchedBy: someone.nullable(),
  launchedAt: instant.nullable(),
  /** newest first */
  removed: z.array(removedCard),
  /** stories that the backfill would add now below the draft's cards, in their order */
  filling: z.array(articleId),
  /** the same below the cards that readers have */
  liveFilling: z.array(articleId),
  /** what goes out at its hour, the earliest first. `content` null: the container goes. `isOlder`: the draft is another by now */
  waiting: z.array(z.object({ at: instant, content: content.nullable(), isOlder: z.boolean() })),
});
export type Container = z.output<typeof container>;

export const scheduledLaunch = z.object({
  id: z.number().int(),
  at: instant,
  state: z.enum(['waiting', 'done', 'failed', 'cancelled']),
  by: someone.nullable(),
  createdAt: instant,
  containers: z.array(z.object({ id: z.number().int(), name: z.string() })),
  /** why it failed or was called off */
  reason: z.string(),
});

const frontFacts = {
  key: frontKey,
  kind: z.enum(['home', 'section', 'topic']),
  /** of the section or topic; '' for home */
  name: z.string(),
  /** where readers have it */
  path: z.string(),
  /** false: nobody ever edited it, and readers have what the rule makes */
  isCurated: z.boolean(),
  /** goes up with each change of anything about it */
  revision: z.number().int(),
  mayEdit: z.boolean(),
  lastLaunch: z.object({ at: instant, by: someone.nullable() }).nullable(),
};

export const front = z.object({
  ...frontFacts,
  /** in the draft's order */
  containers: z.array(container),
  /** of every card, sublink and filling */
  stories: z.array(placedStory),
  /** pictures that cards have of their own */
  pictures: z.array(picture),
  scheduled: z.array(scheduledLaunch),
  /** the paper's, an IANA name: hours are set and told in it */
  zone: z.string(),
  present: z.array(z.object({ person: someone, container: z.number().int().nullable(), since: instant })),
});
export type Front = z.output<typeof front>;

// ── Reading ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Home, the sections, and topics that have one. Those that the asker may edit first to say `mayEdit`. */
export const fronts = endpoint({
  method: 'GET',
  path: '/fronts',
  input: z.object({}),
  output: z.object({
    fronts: z.array(
      z.object({
        ...frontFacts,
        /** containers with a draft that readers do not have */
        pending: z.number().int(),
        /** cards that readers should see and do not */
        gone: z.number().int(),
        nextLaunchAt: instant.nullable(),
      }),
    ),
  }),
});

/** @throws NotFound where there is no such section or topic */
export const oneFront = endpoint({
  method: 'GET',
  path: '/fronts/:key',
  input: z.object({ key: frontKey }),
  output: z.object({ front }),
});

/** Live stories to place, newest first or, with `words`, best first. `before`: `next` of the page before. */
export const candidates = endpoint({
  method: 'GET',
  path: '/front-candidates',
  input: z.object({
    words: z.string().trim().max(200).default(''),
    section: idInPath<SectionId>().optional(),
    before: z.string().max(60).optional(),
  }),
  output: z.object({
    stories: z.array(
      placedStory.extend({
        /** fronts whose live containers have it, by key */
        on: z.array(frontKey),
      }),
    ),
    next: z.string().nullable(),
  }),
});

// ── Changing drafts ─────────────────────────────────────────────────────────────────────────────────────────────────

const named = { key: frontKey, id: number };
const changed = z.object({ front });

/**
 * Takes a front in hand that the rule made until now: containers that make the same page, launched at once, so that readers
 * see no difference. @throws Conflict where somebody was quicker (with the front)
 */
export const beginFront = endpoint({
  method: 'POST',
  path: '/fronts/:key/begin',
  input: z.object({ key: frontKey }),
  output: changed,
});

/** `after`: the container above it, null: at the top. @throws Invalid `draft.…`; NotFound `after` */
export const addContainer = endpoint({
  method: 'POST',
  path: '/fronts/:key/containers',
  input: z.object({ key: frontKey, after: z.number().int().positive().nullable(), draft: content }),
  output: changed.extend({ id: z.number().int() }),
});

/**
 * The whole draft, made on the revision `base`. @throws Conflict with the `container` as it is; Invalid `draft.cards.3.story`
 * where a story is added that is not live, `draft.cards.3.overrides.picture`, `draft.limit`, `draft.backfill`
 */
export const saveDraft = endpoint({
  method: 'PUT',
  path: '/fronts/:key/containers/:id',
  input: z.object({ ...named, base: z.number().int().positive(), draft: content }),
  output: z.object({ container, stories: z.array(placedStory), pictures: z.array(picture) }),
});

/** In the draft; readers have the old order until it is launched. @throws Conflict with the `container` */
export const moveContainer = endpoint({
  method: 'POST',
  path: '/fronts/:key/containers/:id/move',
  input: z.object({ ...named, base: z.number().int().positive(), after: z.number().int().positive().nullable() }),
  output: changed,
});

/** In the draft, until it is launched; what was never launched is gone at once. @throws Conflict with the `container` */
export const removeContainer = endpoint({
  method: 'POST',
  path: '/fronts/:key/containers/:id/remove',
  input: z.object({ ...named, base: z.number().int().positive() }),
  output: changed,
});

/** The draft becomes what readers have again; what was never launched is gone. @throws Conflict with the `container` */
export const discardDraft = endpoint({
  method: 'POST',
  path: '/fronts/:key/containers/:id/discard',
  input: z.object({ ...named, base: z.number().int().positive() }),
  output: changed,
});

// ── Launching ───────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * Readers get these drafts, as they were at these revisions, all in one act: now, or `at` a time (as they are now, whatever is
 * done to the drafts until then). @throws Conflict with the `front` where one was changed since; Invalid `at`, `containers`
 */
export const launchFront = endpoint({
  method: 'POST',
  path: '/fronts/:key/launch',
  input: z.object({
    key: frontKey,
    containers: z
      .array(z.object({ id: z.number().int().positive(), revision: z.number().int().positive() }))
      .min(1)
      .max(MOST_CONTAINERS),
    at: instantInput.nullable().default(null),
  }),
  output: changed.extend({ launch: z.number().int().nullable(), scheduled: z.number().int().nullable() }),
});

/** @throws Conflict where it is done already, or was called off */
export const callOffLaunch = endpoint({
  method: 'POST',
  path: '/fronts/:key/scheduled/:id/call-off',
  input: z.object(named),
  output: changed,
});

/**
 * Brings back what readers had before it, in all its containers, in one act. Drafts stay: what was launched is there
 * to be mended. @throws Conflict with a sentence where one of them was launched again since, or it was taken back already
 */
export const undoLaunch = endpoint({
  method: 'POST',
  path: '/fronts/:key/launches/:id/undo',
  input: z.object(named),
  output: changed.extend({ launch: z.number().int() }),
});

/** Gives the front back to the rule; its containers go. Can be taken back as any launch. @throws Conflict `revision` */
export const leaveToRule = endpoint({
  method: 'POST',
  path: '/fronts/:key/rule',
  input: z.object({ key: frontKey, revision: z.number().int().nonnegative() }),
  output: changed.extend({ launch: z.number().int() }),
});

// ── Beside it ───────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * The page as readers would get it if these drafts were launched, as HTML (staff only, never kept): an address for an `iframe`
 * of the width that is looked at. `containers` absent: all drafts.
 */
export function previewAddress(key: string, containers?: readonly number[]): string {
  const chosen = containers ? `?containers=${containers.join(',')}` : '';
  return `/newsroom/api/front-preview/${key}${chosen}`;
}

/** Says that the asker has the front open, every twenty seconds, and on which container they work. */
export const beHere = endpoint({
  method: 'POST',
  path: '/fronts/:key/here',
  input: z.object({
    key: frontKey,
    container: z.number().int().positive().nullable(),
    leaving: z.boolean().default(false),
  }),
  output: z.object({ present: front.shape.present }),
});
