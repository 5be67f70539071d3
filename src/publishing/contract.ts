import { z } from 'zod';
import { endpoint } from '../base/endpoint.ts';
import { idInPath } from '../base/id-schema.ts';
import type { ArticleId } from '../base/ids.ts';
import { instantInput, instantInQuery } from '../base/instant-schema.ts';
import { withoutTurns } from '../base/without-turns.ts';
import { check, someone } from '../writing/contract.ts';
import { storySnapshot } from '../writing/layout.ts';

const id = idInPath<ArticleId>();
const number = z.coerce.number<number | string>().int().positive();
const instant = z.number().int();
const line = z.string().overwrite(withoutTurns).trim().max(2_000);

/** What a publication is to readers. `publish`: the first, or again after a withdrawal. */
export const ACTS = ['publish', 'minor', 'update', 'correction', 'clarification'] as const;
export const act = z.enum(ACTS);
export type Act = z.output<typeof act>;

/** Where a story goes besides its own page. `newsletter`: on the list for the next letter to readers. */
export const PLACES = ['site', 'feed', 'newsletter'] as const;
export type Place = (typeof PLACES)[number];
export const places = z
  .array(z.enum(PLACES))
  .max(PLACES.length)
  .refine((chosen) => new Set(chosen).size === chosen.length, 'Each place is named once.')
  .refine((chosen) => chosen.includes('site'), 'The site is always among them.');

export const embargo = z.object({
  /** null: until somebody lifts it */
  until: instant.nullable(),
  reason: z.string(),
  by: someone.nullable(),
  at: instant,
});
export const schedule = z.object({
  id: z.number().int(),
  /** null: the working copy, as an import left it */
  version: z.number().int().nullable(),
  act,
  note: z.string(),
  places: z.array(z.enum(PLACES)),
  at: instant,
  state: z.enum(['waiting', 'done', 'failed', 'cancelled']),
  by: someone.nullable(),
  /** milliseconds after `at`, once done */
  lateMs: z.number().int().nullable(),
  /** why it failed or was called off */
  reason: z.string(),
});
export type Schedule = z.output<typeof schedule>;

/** A page, list, feed or record that the act changes, and where it is; what the receipt will ask for. */
export const consequence = z.object({
  part: z.string(),
  /** in words: "Section Politics" */
  label: z.string(),
  address: z.string().nullable(),
  /** the acts that bring it; absent: all do */
  acts: z.array(act).optional(),
  /** those that bring it where `feed` is among the places */
  feedActs: z.array(act).optional(),
});
export const changed = z.object({ field: z.string(), before: z.unknown(), after: z.unknown() });

/**
 * The summary before publication, and the state after it: where, when, what readers see and will see, what stands against it.
 * `working`: names the text that the summary is of, and what readers have; handed back with the act, so that nothing else goes out than what was
 * looked at.
 */
export const publication = endpoint({
  method: 'GET',
  path: '/stories/:id/publication',
  input: z.object({ id }),
  output: z.object({
    state: z.enum(['none', 'live', 'withdrawn', 'private', 'trash']),
    working: z.string(),
    headline: z.string(),
    standfirst: z.string(),
    words: z.number().int(),
    /** IANA name of the paper's time zone, in which hours are set */
    zone: z.string(),
    /** the address that readers have it at, or will */
    address: z.string(),
    live: z
      .object({
        edition: z.number().int(),
        version: z.number().int().nullable(),
        path: z.string(),
        publishedAt: instant,
        updatedAt: instant.nullable(),
        correctedAt: instant.nullable(),
      })
      .nullable(),
    withdrawn: z
      .object({
        kind: z.enum(['withdraw', 'retract']),
        at: instant,
        by: someone.nullable(),
        publicReason: z.string(),
        reason: z.string(),
        redirectTo: z.string().nullable(),
      })
      .nullable(),
    /** what readers would see change, by field; of the text only that it differs (`body`) */
    pending: z.array(changed),
    /** who wrote what is pending */
    pendingBy: z.array(someone),
    embargo: embargo.nullable(),
    schedules: z.array(schedule),
    /** of those that wait, the ones whose text is another than the one that is being written */
    behind: z.array(z.number().int()),
    places: z.array(z.enum(PLACES)),
    consequences: z.array(consequence),
    /** names of those who are written to when it is taken from readers */
    partners: z.array(z.string()),
    checks: z.array(check),
    /** what the desk still wants of it, in sentences: its plan's needs, what being ready asks for */
    asks: z.array(z.string()),
    may: z.object({
      publish: z.boolean(),
      correct: z.boolean(),
      withdraw: z.boolean(),
      retract: z.boolean(),
      schedule: z.boolean(),
      embargo: z.boolean(),
      liftEmbargo: z.boolean(),
    }),
  }),
});

/**
 * The text as it was looked at goes to readers, now or `at` a time. The answer's `receipt` is the one to look at (null when
 * it was scheduled). @throws Invalid `note`, `act`, `at`, `headline`, `checks`, `embargo`, `places`; Conflict where the text
 * changed since `working`, or another act came first; Forbidden
 */
export const publishStory = endpoint({
  method: 'POST',
  path: '/stories/:id/publish',
  input: z.object({
    id,
    act,
    working: z.string().max(200).optional(),
    /** what readers are told; needed for corrections and clarifications */
    note: line.default(''),
    /** of the note, on the story */
    place: z.enum(['above', 'below']).default('above'),
    places: places.default(['site', 'feed']),
    at: instantInput.nullable().default(null),
    /** with `at`: what waits already and gives its place to this text; without it that is a Conflict */
    instead: z.number().int().positive().nullable().default(null),
  }),
  output: z.object({
    receipt: z.number().int().nullable(),
    schedule: z.number().int().nullable(),
    edition: z.number().int().nullable(),
    version: z.number().int(),
    path: z.string(),
  }),
});

/** Moves a waiting one, or calls it off (`at` null). @throws Conflict where it is done; Invalid `at`, `embargo` */
export const moveSchedule = endpoint({
  method: 'POST',
  path: '/schedules/:id',
  input: z.object({ id: number, at: instantInput.nullable(), reason: line.default('') }),
  output: z.object({ schedule }),
});

/** Everything that is to go out, of all stories that the asker may see; in [from, until). */
export const schedules = endpoint({
  method: 'GET',
  path: '/schedules',
  input: z.object({
    from: instantInQuery,
    until: instantInQuery,
  }),
  output: z.object({
    schedules: z.array(schedule.extend({ story: z.object({ id: z.number().int(), headline: z.string() }) })),
  }),
});

/** Of a live story it is on what readers do not have yet. @throws Invalid `until`, `reason`; Conflict where another embargo is in force */
export const setEmbargo = endpoint({
  method: 'POST',
  path: '/stories/:id/embargo',
  input: z.object({ id, until: instantInput.nullable(), reason: line.min(1) }),
  output: z.object({ embargo }),
});
export const liftEmbargo = endpoint({
  method: 'POST',
  path: '/stories/:id/embargo/lift',
  input: z.object({ id, reason: line.min(1) }),
  output: z.object({}),
});

/**
 * Takes a live story from readers. `publicReason` '' tells them nothing but that it was withdrawn; a retraction needs one.
 * `redirectTo`: a path of this paper or an address, for withdrawals only. @throws Invalid `publicReason`, `reason`, `redirectTo`
 */
export const withdrawStory = endpoint({
  method: 'POST',
  path: '/stories/:id/withdraw',
  input: z.object({
    id,
    kind: z.enum(['withdraw', 'retract']).default('withdraw'),
    reason: line.min(1),
    publicReason: line.default(''),
    redirectTo: z.string().trim().max(2_000).nullable().default(null),
  }),
  output: z.object({ receipt: z.number().int(), version: z.number().int() }),
});

/** Whether readers of it could be led there, before anybody is asked once more. @throws as {@link withdrawStory} */
export const checkWithdrawal = endpoint({
  method: 'POST',
  path: '/stories/:id/withdraw/check',
  input: z.object({ id, redirectTo: z.string().trim().min(1).max(2_000) }),
  output: z.object({ redirectTo: z.string() }),
});

/** Takes an act back within its minute. @throws Conflict with the sentence why not */
export const undo = endpoint({
  method: 'POST',
  path: '/receipts/:id/undo',
  input: z.object({ id: number }),
  output: z.object({ receipt: z.number().int().nullable() }),
});

/** What readers have now beside what is pending, for the compare view. */
export const pendingCompare = endpoint({
  method: 'GET',
  path: '/stories/:id/pending',
  input: z.object({ id }),
  output: z.object({ live: storySnapshot, working: storySnapshot }),
});

/**
 * Opens the live text for a fix while other work stays pending: `/newsroom/live` then has a room `live:ID` with it. The fix
 * is published by {@link publishFix}, and merged into the pending work. Opening it twice joins the first.
 */
export const openFix = endpoint({
  method: 'POST',
  path: '/stories/:id/fix',
  input: z.object({ id }),
  output: z.object({ room: z.string(), edition: z.number().int() }),
});
/** What readers have beside the fix that is open, as it is at this moment. @throws NotFound where none is */
export const fixCompare = endpoint({
  method: 'GET',
  path: '/stories/:id/fix',
  input: z.object({ id }),
  /** `look`: names the fix as it was looked at, for {@link publishFix} */
  output: z.object({ live: storySnapshot, working: storySnapshot, look: z.string() }),
});
/** With `working`, the `look` of {@link fixCompare}, nothing else goes out than that: 409 with the newer `working`. */
export const publishFix = endpoint({
  method: 'POST',
  path: '/stories/:id/fix/publish',
  input: z.object({
    id,
    act: act.exclude(['publish']),
    working: z.string().max(200).optional(),
    note: line.default(''),
    place: z.enum(['above', 'below']).default('above'),
  }),
  output: z.object({
    receipt: z.number().int(),
    edition: z.number().int(),
    version: z.number().int(),
    /** passages in which the fix and the pending work changed the same words; each has a comment that says so */
    touched: z.number().int(),
  }),
});
export const dropFix = endpoint({
  method: 'POST',
  path: '/stories/:id/fix/drop',
  input: z.object({ id }),
  output: z.object({}),
});
