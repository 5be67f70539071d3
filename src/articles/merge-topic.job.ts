import { z } from 'zod';
import { idOf } from '../base/id-schema.ts';
import type { TopicId } from '../base/ids.ts';
import { MERGE_TOPIC } from '../paper/topics/begin-merge.ts';
import type { Context } from '../store/context.ts';
import { mergeTopic } from './merge-topic.ts';

const input = z.object({ topic: idOf<TopicId>() });

/** Queued with the merge itself, in one transaction. */
export const mergeTopicJob = {
  name: MERGE_TOPIC,
  input,
  run: (ctx: Context, { topic }: z.infer<typeof input>) => mergeTopic(ctx, topic),
};
