import { z } from 'zod';
import { endpoint } from '../../base/endpoint.ts';
import { instantInput } from '../../base/instant-schema.ts';
import { plainWords } from '../../base/without-turns.ts';
import { articleId, placedStory, someone } from '../cards/contract.ts';

// The breaking-news strip, below /newsroom/api.

const instant = z.number().int();
const number = z.coerce.number<number | string>().int().positive().max(Number.MAX_SAFE_INTEGER);

export const MOST_BREAKING_WORDS = 140;
/** hours; the strip never stays longer */
export const LONGEST_BREAKING = 24;

export const breaking = z.object({
  id: z.number().int(),
  text: z.string(),
  story: placedStory.nullable(),
  endsAt: instant,
  setBy: someone.nullable(),
  setAt: instant,
  /** null: it stands, or its time is over */
  endedAt: instant.nullable(),
  endedBy: someone.nullable(),
  /** `gone`: its story was withdrawn */
  endedWhy: z.enum(['time', 'ended', 'replaced', 'gone']).nullable(),
});
export type Breaking = z.output<typeof breaking>;

/** What stands on every page now, and the last twenty that did. `zone`: the paper's, an IANA name; ends are set and told in it. */
export const breakingNews = endpoint({
  method: 'GET',
  path: '/breaking',
  input: z.object({}),
  output: z.object({ now: breaking.nullable(), earlier: z.array(breaking), mayEdit: z.boolean(), zone: z.string() }),
});

/**
 * Puts the strip on every page, in place of what stands there. `replaces`: the id of that, null: nothing stands there.
 * @throws Conflict with `now` where that is not so any more; Invalid `text`, `story`, `endsAt`
 */
export const setBreaking = endpoint({
  method: 'POST',
  path: '/breaking',
  input: z.object({
    text: z
      .string()
      .overwrite(plainWords)
      .trim()
      .min(1, 'Write the line first.')
      .max(MOST_BREAKING_WORDS, `The line has at most ${MOST_BREAKING_WORDS} characters: shorten it.`),
    story: articleId.nullable().default(null),
    endsAt: instantInput,
    replaces: z.number().int().positive().nullable(),
  }),
  output: z.object({ now: breaking.nullable() }),
});

/** Gives what stands another end. @throws Conflict where it is over already; Invalid `endsAt`; NotFound */
export const moveBreakingEnd = endpoint({
  method: 'POST',
  path: '/breaking/:id/move-end',
  input: z.object({ id: number, endsAt: instantInput }),
  output: z.object({ now: breaking.nullable() }),
});

/** Takes it off at once. @throws Conflict where it is over already */
export const endBreaking = endpoint({
  method: 'POST',
  path: '/breaking/:id/end',
  input: z.object({ id: number }),
  output: z.object({}),
});
