import { z } from 'zod';
import { endpoint } from '../base/endpoint.ts';
import { idOf } from '../base/id-schema.ts';
import type { SectionId } from '../base/ids.ts';

// What of the paper itself crosses HTTP, below /newsroom/api.

/** All sections, parents before children, as they are ordered. */
export const sections = endpoint({
  method: 'GET',
  path: '/sections',
  input: z.object({}),
  output: z.object({
    sections: z.array(
      z.object({
        id: idOf<SectionId>(),
        parentId: idOf<SectionId>().nullable(),
        name: z.string(),
        /** slugs from the root: `news/europe` */
        path: z.string(),
      }),
    ),
  }),
});
