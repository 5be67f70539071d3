import { z } from 'zod';
import { endpoint } from '../../base/endpoint.ts';
import { idInPath } from '../../base/id-schema.ts';
import type { ArticleId } from '../../base/ids.ts';
import { instantInQuery } from '../../base/instant-schema.ts';
import { someone } from '../contract.ts';
import { STORY_FIELDS, type StoryField, storySnapshot } from '../layout.ts';

const id = idInPath<ArticleId>();
const number = z.coerce.number<number | string>().int().positive();
const field = z.enum(STORY_FIELDS as [StoryField, ...StoryField[]]);

/**
 * Why a version is there: first opening, ten minutes of writing, somebody else went on, publication, an hour set for it, withdrawal, a name,
 * a restoring, or a change that came from outside the editor.
 */
export const REASONS = [
  'opened',
  'time',
  'handOver',
  'published',
  'scheduled',
  'withdrawn',
  'named',
  'restored',
  'outside',
] as const;

export const version = z.object({
  /** from 1 */
  number: z.number().int(),
  reason: z.enum(REASONS),
  /** '' where nobody gave it one */
  name: z.string(),
  /** who wrote since the version before */
  people: z.array(someone),
  at: z.number().int(),
  words: z.number().int(),
  /** the edition that readers got of it, or null */
  edition: z.number().int().nullable(),
});
export type Version = z.output<typeof version>;

/** Newest first, 50 at a time; `before`: the lowest number of the page before. */
export const versions = endpoint({
  method: 'GET',
  path: '/stories/:id/versions',
  input: z.object({ id, before: number.optional() }),
  output: z.object({ versions: z.array(version), more: z.boolean() }),
});

export const oneVersion = endpoint({
  method: 'GET',
  path: '/stories/:id/versions/:number',
  input: z.object({ id, number }),
  output: z.object({ version, snapshot: storySnapshot }),
});

/** Keeps the text as it is now under a name, or gives a version that is there (`number`) another one. */
export const nameVersion = endpoint({
  method: 'POST',
  path: '/stories/:id/versions',
  input: z.object({ id, name: z.string().trim().min(1).max(200), number: z.number().int().positive().optional() }),
  output: z.object({ version }),
});

/** Two snapshots to lay side by side; `to` absent: the text as it is at this moment. */
export const compare = endpoint({
  method: 'GET',
  path: '/stories/:id/compare',
  input: z.object({ id, from: number, to: number.optional() }),
  output: z.object({ from: storySnapshot, to: storySnapshot }),
});

/**
 * Puts the text of a version, or one field of it, in place of what is there, as an edit that everybody in the story
 * sees at once. What was there is kept as a version first.
 */
export const restore = endpoint({
  method: 'POST',
  path: '/stories/:id/versions/:number/restore',
  input: z.object({ id, number, field: field.optional() }),
  output: z.object({ version }),
});

/** Who changed what, newest first, in [from, until). For `body`, `before` and `after` are null: compare versions. */
export const fieldHistory = endpoint({
  method: 'GET',
  path: '/stories/:id/history',
  input: z.object({
    id,
    field: field.optional(),
    from: instantInQuery.optional(),
    until: instantInQuery.optional(),
    /** `id` of the last change of the page before */
    beforeId: number.optional(),
  }),
  output: z.object({
    changes: z.array(
      z.object({
        id: z.number().int(),
        field,
        before: z.unknown(),
        after: z.unknown(),
        people: z.array(someone),
        /** when it was first seen as changed, and last */
        from: z.number().int(),
        at: z.number().int(),
      }),
    ),
    more: z.boolean(),
  }),
});
