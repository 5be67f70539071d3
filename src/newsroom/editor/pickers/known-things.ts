import { useEffect, useSyncExternalStore } from 'react';
import type { z } from 'zod';
import type { authorChoice, mediaChoice, storyChoice, topicChoice } from '../../../writing/contract.ts';
import { known } from '../../../writing/contract.ts';
import { call } from '../../ask/call.ts';
import { useStory } from '../story-context.ts';

export type MediaChoice = z.output<typeof mediaChoice>;
export type StoryChoice = z.output<typeof storyChoice>;
export type TopicChoice = z.output<typeof topicChoice>;
export type AuthorChoice = z.output<typeof authorChoice>;

interface Kinds {
  media: MediaChoice;
  stories: StoryChoice;
  topics: TopicChoice;
  authors: AuthorChoice;
}
type Kind = keyof Kinds;

/** What the text's references are, by id. What a colleague places is asked for once; `null`: it is not there any more. */
export interface KnownThings {
  get<K extends Kind>(kind: K, id: number): Kinds[K] | null | undefined;
  add<K extends Kind>(kind: K, things: readonly Kinds[K][]): void;
  /** asks the server for those that nobody asked for yet */
  want(kind: Kind, ids: readonly number[]): void;
  listen(listener: () => void): () => void;
}

export function createKnownThings(): KnownThings {
  const things = { media: new Map(), stories: new Map(), topics: new Map(), authors: new Map() } as {
    [K in Kind]: Map<number, Kinds[K] | null>;
  };
  const listeners = new Set<() => void>();
  const wanted: Record<Kind, Set<number>> = {
    media: new Set(),
    stories: new Set(),
    topics: new Set(),
    authors: new Set(),
  };
  let asking: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const ask = async (): Promise<void> => {
    asking = undefined;
    const input = Object.fromEntries(Object.entries(wanted).map(([kind, ids]) => [kind, [...ids].slice(0, 500)]));
    for (const ids of Object.values(wanted)) ids.clear();
    try {
      const found = await call(known, input as z.input<typeof known.input>);
      for (const kind of Object.keys(things) as Kind[]) {
        const map = things[kind] as Map<number, unknown>;
        for (const id of input[kind] ?? []) map.set(id, null);
        for (const thing of found[kind]) map.set(thing.id, thing);
      }
      tell();
    } catch {
      // the line is away: asked again by whoever needs it next
    }
  };
  return {
    get: (kind, id) => things[kind].get(id),
    add: (kind, list) => {
      for (const thing of list) things[kind].set(thing.id, thing);
      tell();
    },
    want: (kind, ids) => {
      const missing = ids.filter((id) => !things[kind].has(id));
      if (missing.length === 0) return;
      for (const id of missing) wanted[kind].add(id);
      if (asking === undefined) asking = setTimeout(ask, 50);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** `undefined`: not known yet. */
export function useKnown<K extends Kind>(kind: K, id: number | null): Kinds[K] | null | undefined {
  const { known: things } = useStory();
  const found = useSyncExternalStore(things.listen, () => (id === null ? null : things.get(kind, id)));
  useEffect(() => {
    if (id !== null) things.want(kind, [id]);
  }, [things, kind, id]);
  return found;
}
