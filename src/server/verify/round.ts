import type { Answer } from '../../base/answer.ts';
import type { ArticleId } from '../../base/ids.ts';
import { readSettings } from '../../paper/read-settings.ts';
import type { Settings } from '../../paper/settings.ts';
import { type ListPlace, listPlaces } from '../../publishing/receipts/list-places.ts';
import { questionOf } from '../../site/cache/question.ts';
import type { Db } from '../../store/database.ts';
import { knownParameters } from '../known-parameters.ts';
import type { Source } from '../pages.ts';
import type { DoorAnswer, DoorClient } from './door-client.ts';
import { newestInFeed, placeIn, type StoryTruth, storyTruth } from './story-truth.ts';

/** What one round of looks asks of the door and the database, each thing once, however many lines it is for. */
export interface Round {
  db: Db;
  now: number;
  /** scheme and host of the paper */
  origin: string;
  settings(): Promise<Settings>;
  truth(id: ArticleId): Promise<StoryTruth | null>;
  /** as readers get it. @throws where there is no answer */
  ask(target: string): Promise<DoorAnswer>;
  /** as it would be made now, past every cache */
  fresh(target: string): Promise<string>;
  /** a list as it is called and addressed now; null: it is no more */
  place(tag: string): Promise<ListPlace | null>;
  rank(tag: string, story: { id: ArticleId; publishedAt: number }): Promise<number>;
  feedOf(tag: string): Promise<readonly number[]>;
}

export interface RoundSetting {
  db: Db;
  now: number;
  origin: string;
  door: Pick<DoorClient, 'ask'>;
  /** the rooms that answer readers, without a cache before them */
  sources: readonly Source[];
}

export function openRound({ db, now, origin, door, sources }: RoundSetting): Round {
  const settings = once(() => readSettings(db));
  const truth = each(async (id: ArticleId) => storyTruth(db, await settings(), id));
  return {
    db,
    now,
    origin,
    settings,
    truth,
    ask: each((target: string) => door.ask(target)),
    fresh: each((target: string) => freshAnswer(sources, target)),
    place: each(async (tag: string) => (await listPlaces(db, [tag]))[0] ?? null),
    rank: (tag, story) => placeIn(db, tag, story),
    feedOf: each(async (tag: string) => newestInFeed(db, tag, (await settings()).feedSize)),
  };
}

async function freshAnswer(sources: readonly Source[], target: string): Promise<string> {
  const asked = questionOf(target, knownParameters);
  if ('problem' in asked) throw new Error(`${target} is no address`);
  for (const source of sources) {
    const answer: Answer | null = await source(asked.question);
    if (answer) return typeof answer.body === 'string' ? answer.body : Buffer.from(answer.body).toString();
  }
  throw new Error('no source answers');
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function each<Key, Value>(make: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const made = new Map<Key, Promise<Value>>();
  return (key) => {
    const known = made.get(key);
    if (known) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
