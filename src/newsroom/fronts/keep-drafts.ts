import type { z } from 'zod';
import type { Content } from '../../fronts/cards/contract.ts';
import { type Container, saveDraft } from '../../fronts/contract.ts';
import { Problem } from '../ask/problem.ts';

export type Saved = z.output<typeof saveDraft.output>;

/** What somebody did to a container and the server does not have yet. */
export interface OwnDraft {
  draft: Content;
  /** the revision that it was made on */
  base: number;
  /** `held`: somebody else was quicker, and `theirs` is what they made of it; `failed`: `fault` says why */
  state: 'waiting' | 'saving' | 'held' | 'failed';
  theirs: Saved | null;
  fault: unknown;
}

export interface DraftKeeper {
  /** by container; the same object until something changes */
  own(): ReadonlyMap<number, OwnDraft>;
  change(container: Pick<Container, 'id' | 'revision'>, draft: Content): void;
  /** where both changed it: mine over theirs, or theirs and mine is let go */
  settle(id: number, whose: 'mine' | 'theirs'): void;
  /** tries again what failed */
  retry(id: number): void;
  drop(id: number): void;
  /** Waits until nothing is under way. False: something could not be saved. */
  flush(): Promise<boolean>;
  listen(listener: () => void): () => void;
}

/**
 * Saves drafts one after the other in the order of the changes, always the newest of a container. What cannot be saved stays here
 * and is shown, until somebody decides: nothing that was done is lost.
 */
export function keepDrafts({
  save,
  onSaved,
}: {
  save(id: number, base: number, draft: Content): Promise<Saved>;
  onSaved(answer: Saved): void;
}): DraftKeeper {
  let entries: ReadonlyMap<number, OwnDraft> = new Map();
  const listeners = new Set<() => void>();
  let running: Promise<void> | null = null;
  const write = (id: number, entry: OwnDraft | null): void => {
    const next = new Map(entries);
    // at the end: what is changed again waits behind what was changed before
    next.delete(id);
    if (entry) next.set(id, entry);
    entries = next;
    for (const listener of listeners) listener();
  };
  const update = (id: number, part: Partial<OwnDraft>): void => {
    const entry = entries.get(id);
    if (!entry) return;
    entries = new Map(entries).set(id, { ...entry, ...part });
    for (const listener of listeners) listener();
  };
  const saveOne = async (id: number, { draft, base }: OwnDraft): Promise<void> => {
    update(id, { state: 'saving' });
    try {
      const answer = await save(id, base, draft);
      const now = entries.get(id);
      onSaved(answer);
      if (!now || now.draft === draft) write(id, null);
      else update(id, { base: answer.container.revision, state: 'waiting' });
    } catch (fault) {
      const theirs =
        fault instanceof Problem && fault.status === 409 ? saveDraft.output.safeParse(fault.current) : null;
      if (theirs?.success) update(id, { state: 'held', theirs: theirs.data });
      else update(id, { state: 'failed', fault });
    }
  };
  const nextWaiting = () => [...entries].find(([, { state }]) => state === 'waiting');
  const run = async (): Promise<void> => {
    for (let next = nextWaiting(); next; next = nextWaiting()) await saveOne(...next);
  };
  const start = (): void => {
    running ??= run().finally(() => {
      running = null;
      // changed between the last look and now
      if (nextWaiting()) start();
    });
  };
  return {
    own: () => entries,
    change({ id, revision }, draft) {
      const entry = entries.get(id);
      if (!entry) write(id, { draft, base: revision, state: 'waiting', theirs: null, fault: null });
      // while somebody decides about it, it is not sent
      else if (entry.state === 'held' || entry.state === 'saving') update(id, { draft });
      else write(id, { ...entry, draft, state: 'waiting', fault: null });
      start();
    },
    settle(id, whose) {
      const entry = entries.get(id);
      if (!entry?.theirs) return;
      onSaved(entry.theirs);
      if (whose === 'theirs') write(id, null);
      else update(id, { base: entry.theirs.container.revision, state: 'waiting', theirs: null });
      start();
    },
    retry(id) {
      if (entries.get(id)?.state === 'failed') update(id, { state: 'waiting', fault: null });
      start();
    },
    drop: (id) => write(id, null),
    async flush() {
      while (running) await running;
      return entries.size === 0;
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
