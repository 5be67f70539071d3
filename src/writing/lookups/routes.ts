import { Invalid } from '../../base/errors.ts';
import type { TopicId } from '../../base/ids.ts';
import { slugOf } from '../../base/slug.ts';
import { saveTopic } from '../../paper/save-topic.ts';
import { audit } from '../../people/audit.ts';
import { countTry, TooMany } from '../../people/count-tries.ts';
import { may } from '../../people/rights.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { type Route, serve } from '../../people/serve.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { known } from '../contract.ts';
import { peopleNamed } from '../names.ts';
import { reads, whoMay } from '../who-may.ts';
import { type TopicChoice, topicChoices } from './choices.ts';
import * as contract from './contract.ts';
import { knownThings } from './known.ts';
import { suggestedAuthors, suggestedMedia, suggestedPeople, suggestedStories, suggestedTopics } from './suggest.ts';

export function lookupRoutes(): Route[] {
  return [
    serve(known, { may: reads, run: ({ db, person }, input) => knownThings(db, person, input) }),
    serve(contract.suggestTopics, {
      may: reads,
      run: async ({ db }, input) => ({ topics: await suggestedTopics(db, input) }),
    }),
    serve(contract.createTopic, {
      may: whoMay('story.edit'),
      run: async (ctx, input) => ({ topic: await topicOf(ctx, input) }),
    }),
    serve(contract.suggestAuthors, {
      may: reads,
      run: async ({ db }, { words }) => ({ authors: await suggestedAuthors(db, words) }),
    }),
    serve(contract.suggestStories, {
      may: reads,
      run: async ({ db, person }, { words }) => ({ stories: await suggestedStories(db, person, words) }),
    }),
    serve(contract.suggestMedia, {
      may: reads,
      run: async ({ db, now }, input) => ({ media: await suggestedMedia(db, input, now()) }),
    }),
    serve(contract.suggestPeople, {
      may: reads,
      run: async ({ db }, { words }) => {
        const ids = await suggestedPeople(db, words);
        const named = await peopleNamed(db, ids);
        return { people: ids.map(named) };
      },
    }),
  ];
}

async function topicOf(ctx: NewsroomContext, { name, kind }: { name: string; kind: TopicChoice['kind'] }) {
  const there = await ctx.db
    .selectFrom('topics')
    .select(['id', 'mergingInto'])
    .where((on) => on.or([on('name', '=', name.trim()), on('slug', '=', slugOf(name))]))
    .executeTakeFirst();
  const id: TopicId = there?.mergingInto ?? there?.id ?? (await newTopic(ctx, { name, kind }));
  return topicChoices(ctx.db).where('topics.id', '=', id).executeTakeFirstOrThrow();
}

/** Whoever needs more at once is no person who writes a story. */
const TOPICS = { free: 20, waits: [5, 15, 60], forgets: 60 } as const;

/** Of those who may not publish it is a proposal, which readers have from the first live story on that carries it. */
async function newTopic(ctx: NewsroomContext, topic: { name: string; kind: TopicChoice['kind'] }): Promise<TopicId> {
  const { person } = ctx;
  await countTry(ctx, `topics:${person.id}`, TOPICS).catch((error: unknown) => {
    if (!(error instanceof TooMany)) throw error;
    throw new Invalid('The topic was not made.', {
      name: 'You made many topics in a short time. Take one that is there, or try again in some minutes.',
    });
  });
  return inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    const id = await saveTopic(on, topic);
    const isKept = may(person, 'story.publish') || may(person, 'topics.manage');
    await audit(on, { what: isKept ? 'topic.added' : 'topic.proposed', thing: `topic:${id}`, detail: { ...topic } });
    return id;
  });
}
