import { z } from 'zod';
import { endpoint } from '../../base/endpoint.ts';
import { idInPath, idOf, personId } from '../../base/id-schema.ts';
import type { TopicId } from '../../base/ids.ts';

// Topics and how they are looked after, below /newsroom/api.

export const KINDS = ['subject', 'place', 'person', 'organisation', 'event'] as const;
/** `inUse`: with live stories; `quiet`: with none newer than the paper's setting `topicsRestAfterDays`, not retired yet */
export const SHOWN = ['all', 'inUse', 'unused', 'quiet', 'retired'] as const;
export const ORDERS = ['name', 'count', 'newest'] as const;

const id = idOf<TopicId>();
const idIn = idInPath<TopicId>();
const someone = z.object({ id: personId, name: z.string() });

export const topicRow = z.object({
  id,
  name: z.string(),
  slug: z.string(),
  /** where readers have it */
  path: z.string(),
  kind: z.enum(KINDS),
  description: z.string(),
  /** live stories that carry it */
  count: z.number().int(),
  /** when the newest of them came out */
  newestAt: z.number().int().nullable(),
  owner: someone.nullable(),
  retiredAt: z.number().int().nullable(),
  /** no live story for so long that it is offered for retirement */
  quiet: z.boolean(),
  /** in the strip, pinned or by rule */
  inStrip: z.boolean(),
  /** its stories are just being given to this one */
  mergingInto: z.object({ id, name: z.string() }).nullable(),
});
export type TopicRow = z.output<typeof topicRow>;

export const topicList = endpoint({
  method: 'GET',
  path: '/paper/topics',
  input: z.object({
    words: z.string().max(200).default(''),
    kind: z.enum(KINDS).optional(),
    show: z.enum(SHOWN).default('all'),
    owner: personId.optional(),
    order: z.enum(ORDERS).default('name'),
    /** how many to leave out; `next` of the page before */
    from: z.coerce.number<number | string>().int().min(0).max(1_000_000).default(0),
  }),
  output: z.object({
    topics: z.array(topicRow),
    total: z.number().int(),
    next: z.number().int().nullable(),
    /** of the whole paper, whatever was asked for */
    quiet: z.number().int(),
    restAfterDays: z.number().int(),
  }),
});

export const topic = endpoint({
  method: 'GET',
  path: '/paper/topics/:id',
  input: z.object({ id: idIn }),
  output: z.object({
    ...topicRow.shape,
    /** names of the menus that lead to it */
    menus: z.array(z.string()),
    /** addresses that lead to it */
    formerly: z.array(z.string()),
    colleagues: z.array(someone),
    /** why it cannot be taken away, for people; null: it can */
    kept: z.string().nullable(),
  }),
});

const fields = {
  name: z.string().trim().min(1).max(200),
  kind: z.enum(KINDS),
  description: z.string().max(2_000),
  ownerId: personId.nullable(),
};

/** `slug` '': made from the name. @throws Invalid `name`, `slug`, `ownerId` */
export const addTopic = endpoint({
  method: 'POST',
  path: '/paper/topics',
  input: z.object({ ...fields, slug: z.string().max(200).default('') }),
  output: z.object({ id }),
});

/** What the form of a topic holds; also what a conflict says of it as it is. */
export const topicFields = z.object({ ...fields, slug: z.string().max(200) });
export type TopicFields = z.output<typeof topicFields>;

/**
 * A changed slug leaves a redirect. `was`: as the form was begun; what was left as it was stays as colleagues have it now.
 * @throws Invalid as {@link addTopic}; NotFound; Conflict with {@link topicFields} where both changed a field
 */
export const saveTopicAs = endpoint({
  method: 'PUT',
  path: '/paper/topics/:id',
  input: z.object({ ...topicFields.shape, id: idIn, was: topicFields.optional() }),
  output: z.object({ id }),
});

/** Retired topics keep their page and their stories, and are suggested no more. */
export const retireTopics = endpoint({
  method: 'POST',
  path: '/paper/topics/retire',
  input: z.object({ ids: z.array(id).min(1).max(500), retired: z.boolean() }),
  output: z.object({ changed: z.number().int() }),
});

/** Only what no story carries, whether readers see it or not. @throws Invalid `id`; NotFound */
export const removeTopic = endpoint({
  method: 'DELETE',
  path: '/paper/topics/:id',
  input: z.object({ id: idIn }),
  output: z.object({}),
});

const ids = z.array(id).min(1).max(50);

/** What merging these into one would do. Reads only. @throws Invalid `ids`, `into` as {@link mergeTopics} */
export const planMerge = endpoint({
  method: 'POST',
  path: '/paper/topics/plan-merge',
  input: z.object({ ids, into: id }),
  output: z.object({
    into: topicRow,
    topics: z.array(
      z.object({
        ...topicRow.shape,
        /** of its live stories, those that carry the kept one already */
        both: z.number().int(),
        /** stories of any state that are given another topic */
        stories: z.number().int(),
        /** addresses that will lead to the kept one: page, feeds, and what led to the page before */
        addresses: z.array(z.string()),
      }),
    ),
    /** live stories of the kept one afterwards */
    countAfter: z.number().int(),
    menus: z.array(z.string()),
    strip: z.array(z.string()),
  }),
});

/**
 * Begins to give the stories to the kept topic; when all are, the old addresses lead there for good.
 * @throws Invalid `ids`, `into`: one that is merged already, or that others are being merged into
 */
export const mergeTopics = endpoint({
  method: 'POST',
  path: '/paper/topics/merge',
  input: z.object({ ids, into: id }),
  output: z.object({ begun: z.number().int() }),
});

/** Those under way, and the last that were finished, newest first. At most 50. */
export const topicMerges = endpoint({
  method: 'GET',
  path: '/paper/topics/merges',
  input: z.object({}),
  output: z.object({
    merges: z.array(
      z.object({
        id: z.number().int(),
        name: z.string(),
        into: z.object({ id, name: z.string() }).nullable(),
        by: z.string(),
        stories: z.number().int(),
        moved: z.number().int(),
        begunAt: z.number().int(),
        finishedAt: z.number().int().nullable(),
        /** why it does not go on, where it was given up */
        stopped: z.string().nullable(),
      }),
    ),
  }),
});
