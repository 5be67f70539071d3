import { type Route, serve } from '../../people/serve.ts';
import { mayTopics } from '../may.ts';
import { beginMerge } from './begin-merge.ts';
import * as contract from './contract.ts';
import { editTopic, removeTopic } from './edit-topic.ts';
import { planMerge } from './plan-merge.ts';
import { retireTopics } from './retire-topics.ts';
import { topicById, topicList } from './topic-list.ts';
import { topicMerges } from './topic-merges.ts';

export const topicRoutes: readonly Route[] = [
  serve(contract.topicList, { may: mayTopics, run: (ctx, asked) => topicList(ctx, asked) }),
  serve(contract.topic, { may: mayTopics, run: (ctx, { id }) => topicById(ctx, id) }),
  serve(contract.addTopic, {
    may: mayTopics,
    run: async (ctx, fields) => ({ id: await editTopic(ctx, null, fields) }),
  }),
  serve(contract.saveTopicAs, {
    may: mayTopics,
    run: async (ctx, { id, was, ...fields }) => ({ id: await editTopic(ctx, id, fields, was) }),
  }),
  serve(contract.removeTopic, {
    may: mayTopics,
    run: async (ctx, { id }) => {
      await removeTopic(ctx, id);
      return {};
    },
  }),
  serve(contract.retireTopics, {
    may: mayTopics,
    run: async (ctx, { ids, retired }) => ({ changed: await retireTopics(ctx, ids, retired) }),
  }),
  serve(contract.planMerge, { may: mayTopics, run: (ctx, { ids, into }) => planMerge(ctx, ids, into) }),
  serve(contract.mergeTopics, {
    may: mayTopics,
    run: async (ctx, { ids, into }) => ({ begun: await beginMerge(ctx, ids, into) }),
  }),
  serve(contract.topicMerges, { may: mayTopics, run: ({ db }) => topicMerges(db) }),
];
