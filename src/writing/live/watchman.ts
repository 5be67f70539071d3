import type { IncomingMessage } from 'node:http';
import type { ArticleId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';
import { Refusal } from '../gate/refusal.ts';
import { fixRoomOf, roomOf } from '../layout.ts';
import { accessTo } from '../stories/may.ts';
import type { Authority } from './authority.ts';
import type { Bridge } from './bridge.ts';
import { accessToFix } from './load-fix.ts';
import type { Visitor } from './seat.ts';

// how old the knowledge of somebody's rights may be while they write, and while they look on
const FRESH = 2_000;
const LOOK = 5_000;

interface Entry {
  request: IncomingMessage;
  bridge: Bridge;
  checkedAt: number;
  checking: Promise<boolean> | null;
}

/**
 * Sees to it that only those write who may at this moment: told at once of sessions that end, and asking the database
 * again, every two seconds of writing, whether the session stands and the rights are the ones the seat was given for.
 */
export function createWatchman({ db, authority }: { db: Db; authority: Authority }) {
  const entries = new Map<Visitor, Entry>();

  const ask = async (visitor: Visitor, entry: Entry): Promise<boolean> => {
    const known = await authority.whoIs(entry.request);
    if (!known || known.session !== visitor.session) return false;
    visitor.person = known.person;
    for (const waiting of [...visitor.seats.values()]) {
      const seat = await Promise.race([waiting, Promise.resolve(null)]);
      if (!seat) continue;
      const may = await (seat.isFix ? accessToFix : accessTo)(db, visitor.person, seat.story);
      if (!may) {
        entry.bridge.end(new Refusal('not-allowed', 'the story is not theirs to see any more'));
        return true;
      }
      if (may.edit !== seat.may.edit || may.suggest !== seat.may.suggest) {
        entry.bridge.end(new Refusal('rights-changed', 'rights changed'));
        return true;
      }
    }
    entry.checkedAt = Date.now();
    return true;
  };

  const check = (visitor: Visitor): Promise<boolean> => {
    const entry = entries.get(visitor);
    if (!entry) return Promise.resolve(false);
    if (Date.now() - entry.checkedAt < FRESH) return Promise.resolve(true);
    entry.checking ??= ask(visitor, entry).finally(() => {
      entry.checking = null;
    });
    return entry.checking;
  };

  const look = (visitor: Visitor, entry: Entry) => {
    entry.checkedAt = 0;
    check(visitor).then(
      (still) => still || entry.bridge.end(new Refusal('signed-out', 'the session is over')),
      // the next look, or the next word written, asks again
      () => {},
    );
  };

  const timer = setInterval(() => {
    for (const [visitor, entry] of entries) look(visitor, entry);
  }, LOOK);
  timer.unref();
  const stop = authority.onEnded((ended) => {
    const isOver = 'session' in ended;
    for (const [visitor, entry] of entries) {
      if (isOver ? ended.session !== visitor.session : ended.person !== visitor.person.id) continue;
      entries.delete(visitor);
      // whoever is still signed in comes back at once, with what is theirs now
      entry.bridge.end(new Refusal(isOver ? 'signed-out' : 'rights-changed', 'the session or its rights ended'));
    }
  });

  return {
    add(visitor: Visitor, request: IncomingMessage, bridge: Bridge): void {
      entries.set(visitor, { request, bridge, checkedAt: Date.now(), checking: null });
    },
    remove(visitor: Visitor): void {
      entries.delete(visitor);
    },
    isStill: check,
    /** The rights to a story may be others now: ask for all who are in it. */
    async rightsChanged(story: ArticleId): Promise<void> {
      for (const [visitor, entry] of entries)
        if (visitor.seats.has(roomOf(story)) || visitor.seats.has(fixRoomOf(story))) look(visitor, entry);
    },
    close(): void {
      clearInterval(timer);
      stop();
    },
  };
}
