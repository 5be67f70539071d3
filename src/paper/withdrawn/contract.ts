import { z } from 'zod';
import { endpoint } from '../../base/endpoint.ts';
import { idInPath, idOf } from '../../base/id-schema.ts';
import type { ArticleId } from '../../base/ids.ts';
import { withoutTurns } from '../../base/without-turns.ts';

// What was taken from readers, and what its addresses say, below /newsroom/api.

const id = idOf<ArticleId>();
const idIn = idInPath<ArticleId>();

export const withdrawnRow = z.object({
  id,
  /** null: the asker may not read it, and readers are not told of what it was */
  headline: z.string().nullable(),
  /** where readers had it */
  path: z.string().nullable(),
  kind: z.enum(['withdraw', 'retract']),
  /** what readers are told of this one; '': the paper's wording alone */
  publicReason: z.string(),
  /** for those of the newsroom who may read the story; null: not the asker */
  reason: z.string().nullable(),
  /** where its readers are led, or null */
  redirectTo: z.string().nullable(),
  at: z.number().int(),
  by: z.string(),
});
export type WithdrawnRow = z.output<typeof withdrawnRow>;

/** Newest first. `from`: `next` of the page before. */
export const withdrawnStories = endpoint({
  method: 'GET',
  path: '/paper/withdrawn',
  input: z.object({ from: z.coerce.number<number | string>().int().min(0).max(1_000_000).default(0) }),
  output: z.object({
    stories: z.array(withdrawnRow),
    next: z.number().int().nullable(),
    /** the paper's wording for all that give no reason; '': the site's own words */
    notice: z.string(),
  }),
});

/** @throws Invalid `notice` */
export const saveWithdrawnNotice = endpoint({
  method: 'PUT',
  path: '/paper/withdrawn/notice',
  input: z.object({ notice: z.string().overwrite(withoutTurns).trim().max(1_000) }),
  output: z.object({ notice: z.string() }),
});

/**
 * What readers are told of one story. What a retraction said stays on record: it can be added to, so `publicReason` begins with
 * what stands there. @throws Invalid `publicReason`; NotFound
 */
export const savePublicReason = endpoint({
  method: 'PUT',
  path: '/paper/withdrawn/:id',
  input: z.object({ id: idIn, publicReason: z.string().overwrite(withoutTurns).trim().max(2_000) }),
  output: z.object({}),
});
