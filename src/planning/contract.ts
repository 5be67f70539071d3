import { z } from 'zod';
import { endpoint } from '../base/endpoint.ts';
import { idInPath, idOf, personId } from '../base/id-schema.ts';
import type { ArticleId, SectionId } from '../base/ids.ts';
import { instantInput, instantInQuery } from '../base/instant-schema.ts';
import { withoutTurns } from '../base/without-turns.ts';
import { ROLES } from '../people/person.ts';
import { STATUS_KINDS, STEP_CHECKS } from './presets.ts';

export { heirOf } from './heir-of.ts';
export { PRESETS, STATUS_KINDS, STEP_CHECKS, type StatusKind, type Step, type StepCheck } from './presets.ts';

// What is meant to become a story, and how far it is. Below /newsroom/api.

const id = z.number().int().positive();
const story = z.object({ id: idInPath<ArticleId>() });
const person = personId;
const section = idOf<SectionId>();
const instant = z.number().int();
const line = (most: number) =>
  z
    .string()
    .overwrite(withoutTurns)
    .trim()
    .max(most)
    .transform((text) => text.replace(/\s+/g, ' '));

const someone = z.object({ id: person, name: z.string() });
const named = z.object({ id: section, name: z.string() });

// ── Values ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A step of the work, in its order. `movers`: the roles that may move a story there, and away from there. */
export const workStatus = z.object({
  id,
  name: z.string(),
  kind: z.enum(STATUS_KINDS),
  movers: z.array(z.enum(ROLES)),
  checks: z.array(z.enum(STEP_CHECKS)),
});
export type WorkStatus = z.output<typeof workStatus>;

const need = z.enum(['no', 'wanted', 'done']);
export const needs = z.object({ picture: need, legal: need, facts: need, translation: need });
export type Needs = z.output<typeof needs>;

/** '': they write it */
const job = line(40);
export const planRow = z.object({
  id: idOf<ArticleId>(),
  /** the working title, else the headline, else '' */
  title: z.string(),
  headline: z.string(),
  status: id,
  /** what readers have: apart from the work */
  publication: z.enum(['draft', 'ready', 'scheduled', 'live', 'private', 'withdrawn', 'trash']),
  desk: named.nullable(),
  people: z.array(someone.extend({ role: z.string() })),
  dueAt: instant.nullable(),
  /** planned publication */
  slotAt: instant.nullable(),
  /** the next hour at which it goes out by itself */
  outAt: instant.nullable(),
  /** nobody lifted it; it may be over. `until` null: until somebody does */
  embargo: z.object({ until: instant.nullable() }).nullable(),
  priority: z.number().int().min(-2).max(2),
  plannedLength: z.number().int().nullable(),
  words: z.number().int(),
  hasText: z.boolean(),
  needs,
  notes: z.string(),
  /** the version that is ready */
  readyVersion: z.number().int().nullable(),
  /** it was ready, and its text was changed after that */
  unreadied: z.object({ at: instant, by: z.array(someone) }).nullable(),
  /** it is off the board */
  closedAt: instant.nullable(),
  touchedAt: instant,
  may: z.object({
    /** due, slot, needs, notes … */
    plan: z.boolean(),
    assign: z.boolean(),
    /** statuses that the asker may move it to */
    moves: z.array(id),
  }),
});
export type PlanRow = z.output<typeof planRow>;

// ── Reads ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** All that is in work, and what was dropped this week. `older`: drafts nobody planned or touched for a month (at most 1000). */
export const board = endpoint({
  method: 'GET',
  path: '/desk/board',
  input: z.object({}),
  output: z.object({ statuses: z.array(workStatus), plans: z.array(planRow), older: z.number().int() }),
});

/** What is due or planned to go out in [from, until), at most 50 days; finished stories too. */
export const days = endpoint({
  method: 'GET',
  path: '/desk/days',
  input: z.object({ from: instantInQuery, until: instantInQuery }),
  output: z.object({ statuses: z.array(workStatus), plans: z.array(planRow) }),
});

/** Plans as a list, newest touched first; with `closed` those that are off the board too. `before`: `next` of the page before. */
export const plans = endpoint({
  method: 'GET',
  path: '/desk/list',
  input: z.object({
    words: z.string().max(200).optional(),
    status: z.coerce.number<number | string>().int().positive().optional(),
    desk: z.coerce.number<number | string>().int().nonnegative().optional(),
    person: person.optional(),
    show: z.enum(['overdue', 'unassigned', 'noText', 'unreadied']).optional(),
    closed: z.literal('1').optional(),
    before: z
      .string()
      .regex(/^\d{1,16}\.\d{1,16}$/)
      .optional(),
  }),
  output: z.object({ statuses: z.array(workStatus), plans: z.array(planRow), next: z.string().nullable() }),
});

export const planMove = z.object({
  id,
  /** '' where it began */
  from: z.string(),
  to: z.string(),
  why: z.string(),
  version: z.number().int().nullable(),
  by: someone.nullable(),
  at: instant,
});

/** The plan of one story, and how it came to where it is, newest first. */
export const plan = endpoint({
  method: 'GET',
  path: '/stories/:id/plan',
  input: story,
  output: z.object({ plan: planRow, statuses: z.array(workStatus), moves: z.array(planMove) }),
});

// ── Acts ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const dueIn = instantInput.nullable();

/** Stories that do not exist yet; each with whom it is given to. @throws Invalid `ideas.0.people` … */
export const addIdeas = endpoint({
  method: 'POST',
  path: '/desk/ideas',
  input: z.object({
    ideas: z
      .array(
        z.object({
          title: line(300).pipe(z.string().min(1)),
          desk: section.nullable().default(null),
          people: z.array(person).max(30).default([]),
          dueAt: dueIn.default(null),
        }),
      )
      .min(1)
      .max(20),
  }),
  output: z.object({ plans: z.array(planRow) }),
});

const fields = {
  title: line(300).optional(),
  dueAt: dueIn.optional(),
  slotAt: dueIn.optional(),
  plannedLength: z.number().int().min(1).max(100_000).nullable().optional(),
  notes: z.string().overwrite(withoutTurns).trim().max(5_000).optional(),
  desk: section.nullable().optional(),
  priority: z.number().int().min(-2).max(2).optional(),
  needs: needs.partial().optional(),
};

/**
 * What is absent stays. `was`: what stood in these fields when the change was begun. @throws Invalid `desk`; Conflict where
 * others put something else there since, with the `plan` as it is
 */
export const changePlan = endpoint({
  method: 'PUT',
  path: '/stories/:id/plan',
  input: story.extend({
    ...fields,
    was: z.object(fields).optional(),
  }),
  output: z.object({ plan: planRow }),
});

const assigned = z.array(z.object({ id: person, role: job.default('') })).max(30);

/**
 * Whose story it is from now on, and as what. `was`: who had it when this was said. @throws Invalid `people`; Conflict where
 * others gave it to somebody else since, with the `plan` as it is
 */
export const assign = endpoint({
  method: 'PUT',
  path: '/stories/:id/plan/people',
  input: story.extend({ people: assigned, was: assigned.optional() }),
  output: z.object({ plan: planRow }),
});

/** @throws Conflict where it is not in `from` any more, Invalid `checks` what the step asks for, Forbidden */
export const movePlan = endpoint({
  method: 'POST',
  path: '/stories/:id/plan/move',
  input: story.extend({ to: id, from: id.optional() }),
  output: z.object({ plan: planRow }),
});

/**
 * The steps in their order. Those left out go, and their stories come to `heirOf` each; a new one gets those back that left
 * one of its name so and were not moved since. @throws Conflict where others changed them, with the `statuses` as they are
 */
export const saveStatuses = endpoint({
  method: 'PUT',
  path: '/desk/statuses',
  input: z.object({
    /** the steps as they were read */
    known: z.array(workStatus).max(50),
    statuses: z
      .array(workStatus.extend({ id: id.nullable(), name: line(40).pipe(z.string().min(1)) }))
      .min(2)
      .max(20),
  }),
  output: z.object({ statuses: z.array(workStatus) }),
});
