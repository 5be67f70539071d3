import { z } from 'zod';
import { endpoint } from '../../base/endpoint.ts';
import { idOf } from '../../base/id-schema.ts';
import type { TopicId } from '../../base/ids.ts';
import { instantInput } from '../../base/instant-schema.ts';
import { plainWords } from '../../base/without-turns.ts';

// The topics under the menu, below /newsroom/api.

const id = idOf<TopicId>();

const topic = z.object({
  id,
  name: z.string(),
  /** where readers have it */
  path: z.string(),
  count: z.number().int(),
  newestAt: z.number().int().nullable(),
});

/** How many stories came in the last seven days, and how many in seven days before, on average of eight weeks. */
const rise = { recent: z.number().int(), usual: z.number() };

export const MOST_PINNED = 30;
const stripState = z.object({
  /** pinned, in their order */
  entries: z.array(
    z.object({
      topic,
      /** instead of its name */
      label: z.string().nullable(),
      /** it goes by itself then */
      endsAt: z.number().int().nullable(),
      /** no new story for so long that it is offered to be taken off */
      quiet: z.boolean(),
    }),
  ),
  /** how many the strip shall have: those that are not pinned are filled by rule */
  places: z.number().int(),
  /** what stands in the free places now, for readers to see */
  filled: z.array(z.object({ topic, ...rise })),
  /** what rises and is not pinned, strongest first */
  rising: z.array(z.object({ topic, ...rise })),
  restAfterDays: z.number().int(),
  /** the paper's, in which ends are told; an IANA name */
  zone: z.string(),
  /** names this state, for {@link saveStrip} */
  version: z.string(),
});
export type StripState = z.output<typeof stripState>;

export const strip = endpoint({ method: 'GET', path: '/paper/strip', input: z.object({}), output: stripState });

/** @throws Conflict with the state as it is, where `version` is not its own; Invalid `entries` */
export const saveStrip = endpoint({
  method: 'PUT',
  path: '/paper/strip',
  input: z.object({
    entries: z
      .array(
        z.object({
          topic: id,
          label: z.string().overwrite(plainWords).trim().max(80).nullable(),
          endsAt: instantInput.nullable(),
        }),
      )
      .max(MOST_PINNED),
    places: z.number().int().min(0).max(MOST_PINNED),
    version: z.string().max(100),
  }),
  output: stripState,
});
