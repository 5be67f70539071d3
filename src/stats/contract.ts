import { z } from 'zod';
import { endpoint } from '../base/endpoint.ts';
import { idOf } from '../base/id-schema.ts';
import type { ArticleId } from '../base/ids.ts';

// How often stories were read, below /newsroom/api.

/** Stories that can be asked for at once. */
export const MOST_ASKED = 200;

export const reads = z.object({
  story: idOf<ArticleId>(),
  lastHour: z.number().int().nonnegative(),
  lastDay: z.number().int().nonnegative(),
});
export type Reads = z.output<typeof reads>;

const ids = new RegExp(`^[1-9]\\d{0,14}(,[1-9]\\d{0,14}){0,${MOST_ASKED - 1}}$`);

/** `stories`: their numbers with commas between. What is not live, or not there, was not read. */
export const storyReads = endpoint({
  method: 'GET',
  path: '/story-reads',
  input: z.object({ stories: z.string().regex(ids, `Name at most ${MOST_ASKED} stories.`) }),
  output: z.object({ reads: z.array(reads) }),
});
