import { z } from 'zod';
import { endpoint } from '../../base/endpoint.ts';
import { SETTINGS } from '../cards/changes.ts';
import { someone } from '../cards/contract.ts';
import { frontKey } from '../contract.ts';

export { type CardMark, type Changes, changesOf, saysSame } from '../cards/changes.ts';

// The history of a front, and what a launch changes, below /newsroom/api.

const number = z.coerce.number<number | string>().int().positive().max(Number.MAX_SAFE_INTEGER);
const instant = z.number().int();

/** What readers got otherwise in one container. `at`: the card's place, counted from 1; null: it went. */
const launchChanges = z.object({
  page: z.enum(['new', 'gone', 'moved']).nullable(),
  settings: z.array(z.enum(SETTINGS)),
  cards: z.array(
    z.object({
      what: z.enum(['new', 'gone', 'moved', 'words', 'movedWords']),
      headline: z.string(),
      at: z.number().int().nullable(),
    }),
  ),
});
export type LaunchChanges = z.output<typeof launchChanges>;

export const launch = z.object({
  id: z.number().int(),
  /** `begin`: taken in hand; `rule`: given back to the rule; `undo`: took back another */
  kind: z.enum(['begin', 'launch', 'scheduled', 'rule', 'undo']),
  at: instant,
  by: someone.nullable(),
  /** the containers that it changed, as they are (or were) named */
  containers: z.array(z.object({ id: z.number().int(), name: z.string(), changes: launchChanges })),
  /** of a scheduled one: milliseconds after its hour */
  lateMs: z.number().int().nullable(),
  /** the launch that took it back, or that it took back */
  undoneBy: z.number().int().nullable(),
  undoes: z.number().int().nullable(),
  /** why it cannot be taken back; null: it can */
  fast: z.string().nullable(),
  /** that proves what readers got of it; null: it is not opened yet */
  receipt: z.number().int().nullable(),
});
export type Launch = z.output<typeof launch>;

/** Newest first; `before`: the lowest id of the page before. */
export const launches = endpoint({
  method: 'GET',
  path: '/fronts/:key/launches',
  input: z.object({ key: frontKey, before: number.optional() }),
  output: z.object({ launches: z.array(launch), more: z.boolean() }),
});
