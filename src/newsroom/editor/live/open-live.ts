import type { Awareness } from 'y-protocols/awareness';
import { Doc } from 'yjs';
import type { ArticleId, PersonId } from '../../../base/ids.ts';
import { fixRoomOf, roomOf } from '../../../writing/contract.ts';
import { HEADLINE, WAITING } from '../../offline/copies.ts';
import { colourOf } from './colour-of.ts';
import { CountingProvider } from './counting-provider.ts';
import { type LiveFacts, type LiveStatus, statusOf, wouldLose } from './live-status.ts';
import { keepLocalCopy } from './local-copies.ts';

/** One story open in this browser: its Yjs document, who else is in it, and where the words are. */
export interface Live {
  readonly doc: Doc;
  readonly awareness: Awareness;
  status(): LiveStatus;
  /** @returns how to stop listening */
  listen(listener: () => void): () => void;
  /** what the server says beside the text, and `opened` whenever the line is there again: ask anew; @returns how to stop */
  hear(listener: (news: RoomNews) => void): () => void;
  /** forgets what this browser keeps of the story; the page must be loaded anew after it */
  forget(): Promise<void>;
  /** tries again now, also after a refusal */
  reconnect(): void;
  close(): void;
}

/** As the server's `tell` has it. */
export type RoomNews = 'notes' | 'versions' | 'status' | 'opened';
const NEWS: readonly string[] = ['notes', 'versions', 'status'] satisfies RoomNews[];

/** Close codes of `writing/gate`: not accepted, signed out, not allowed, too large. The others mean: connect again. */
const REFUSALS = new Set([4400, 4401, 4403, 4413]);

/** How long nothing must be under way before it is called saved: acknowledgements of a reconnect arrive one by one. */
const SETTLED = 200;

/**
 * @param isFix opens what readers have instead, to be fixed. This browser keeps nothing of that: what it had of a fix that is
 * over would be in the next one
 */
export function openLive(story: number, person: { id: PersonId; name: string }, isFix = false): Live {
  const doc = new Doc();
  const listeners = new Set<() => void>();
  const hearers = new Set<(news: RoomNews) => void>();
  const say = (news: RoomNews): void => {
    for (const hearer of hearers) hearer(news);
  };
  const facts: LiveFacts = {
    connected: false,
    synced: false,
    open: false,
    unacknowledged: 0,
    waiting: 0,
    keptHere: false,
    reason: '',
    readOnly: false,
  };
  let status = statusOf(facts);
  let settling: ReturnType<typeof setTimeout> | undefined;

  const know = (news: Partial<LiveFacts>): void => {
    Object.assign(facts, news);
    const next = statusOf(facts);
    if (JSON.stringify(next) === JSON.stringify(status)) return;
    status = next;
    for (const listener of listeners) listener();
  };
  const settle = (): void => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      if (facts.connected && facts.synced && facts.unacknowledged === 0) remember(0);
      local?.set(HEADLINE, doc.getText('headline').toString()).catch(() => {});
    }, SETTLED);
  };
  const remember = (waiting: number): void => {
    know({ waiting });
    if (facts.keptHere) local?.set(WAITING, waiting).catch(() => know({ keptHere: false }));
  };

  const provider = new CountingProvider({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/newsroom/live`,
    name: isFix ? fixRoomOf(story as ArticleId) : roomOf(story as ArticleId),
    document: doc,
    // the session's cookie is what opens it; an empty token would not be sent at all
    token: 'session',
    onStatus: ({ status: line }) =>
      know({ connected: String(line) === 'connected', ...(line !== 'connected' && { synced: false }) }),
    onSynced: () => {
      know({ synced: true, open: true });
      settle();
      say('opened');
    },
    onStateless: ({ payload }) => {
      const news = newsIn(payload);
      if (news) say(news);
    },
    onUnsyncedChanges: ({ number }) => {
      know({ unacknowledged: number });
      settle();
    },
    onAuthenticated: ({ scope }) => know({ reason: '', readOnly: scope === 'readonly' }),
    onAuthenticationFailed: ({ reason }) => refuse(reason),
    onClose: ({ event }) => {
      // refused on purpose: trying again by itself would only be refused again
      if (REFUSALS.has(event.code)) refuse(event.reason);
    },
  });
  const refuse = (reason: string): void => {
    know({ reason: reason || 'refused', synced: false });
    provider.giveUp();
  };
  // a socket that took the place of another begins with a comparison of its own, whose end is to be told
  provider.on('status', ({ status: line }: { status: string }) => {
    if (line !== 'connected') provider.synced = false;
  });
  // before what a colleague wrote is taken in, the editor looks where the caret is: a busy browser tells of it later, and the
  // caret would be put back where it was. Not within the change itself, where a letter just typed would be taken for theirs
  provider.on('message', () => document.dispatchEvent(new Event('selectionchange')));
  const local = isFix ? null : keepLocalCopy(person.id, story, doc);
  local?.whenSynced
    .then(async () => {
      const waiting = Number((await local.get(WAITING)) ?? 0);
      // an empty copy is no text: the first opening waits for the server
      know({ keptHere: true, ...(doc.store.clients.size > 0 && { open: true }) });
      if (waiting > facts.waiting) know({ waiting });
      settle();
    })
    .catch(() => know({ keptHere: false }));
  // private windows of some browsers have no database
  local?._db.catch(() => know({ keptHere: false }));
  doc.on('update', (_: Uint8Array, origin: unknown) => {
    if (origin === provider || (local && origin === local)) return;
    remember(facts.waiting + 1);
    settle();
  });
  provider.awareness?.setLocalStateField('user', { id: person.id, name: person.name, color: colourOf(person.id) });

  const guard = (event: BeforeUnloadEvent): void => {
    if (wouldLose(status)) event.preventDefault();
  };
  const online = (): void => {
    if (!facts.reason) provider.connect();
  };
  // the browser knows before the socket does, which would call itself open for half a minute
  const offline = (): void => {
    if (facts.reason) return;
    provider.drop();
    know({ connected: false, synced: false });
  };
  window.addEventListener('beforeunload', guard);
  window.addEventListener('offline', offline);
  window.addEventListener('online', online);

  return {
    doc,
    awareness: provider.awareness as Awareness,
    status: () => status,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hear: (listener) => {
      hearers.add(listener);
      return () => hearers.delete(listener);
    },
    forget: async () => local?.clearData(),
    reconnect: () => {
      know({ reason: '' });
      provider.connect();
    },
    close: () => {
      clearTimeout(settling);
      window.removeEventListener('beforeunload', guard);
      window.removeEventListener('offline', offline);
      window.removeEventListener('online', online);
      provider.destroy();
      local?.destroy();
      doc.destroy();
    },
  };
}

function newsIn(payload: string): RoomNews | null {
  try {
    const { kind } = JSON.parse(payload) as { kind?: unknown };
    return typeof kind === 'string' && NEWS.includes(kind) ? (kind as RoomNews) : null;
  } catch {
    return null;
  }
}
