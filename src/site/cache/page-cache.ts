import type { Answer } from '../../base/answer.ts';
import type { Clock, Instant } from '../../base/clock.ts';
import { DropLog } from './drop-log.ts';
import { type HeadersOf, Page } from './page.ts';
import { PageStore } from './page-store.ts';

export interface PageCacheSetting {
  headersOf: HeadersOf;
  now: Clock;
  /** told when a page could not be made and an old copy went out instead */
  onStale(key: string, error: unknown): void;
  limits?: { bytes: number; pages: number };
}

/** Room for the front, the lists and some 20,000 stories, in megabytes (2^20 bytes). */
export const USUAL_ROOM = 80;

export interface Served {
  page: Page;
  from: 'hit' | 'miss' | 'stale';
}

const SECOND = 1000;
/** Pages are dropped when what they show changes; this only bounds what depends on the day (an age notice). */
const KEPT_FOR = 600 * SECOND;
const KEPT_BRIEFLY = 30 * SECOND;
const RETRY_AFTER_FAILURE = 1 * SECOND;
/** how long a page may take to be made before an old copy of it goes out */
const PATIENCE = 3 * SECOND;
const MEGABYTE = 1 << 20;

/**
 * Every page that was asked for lately, whole. Dropped exactly when one of its tags changes; made once however many ask
 * at the same time; and never kept if what it was made from may have been read before a drop. Dropped pages wait apart
 * as stale copies, which go out only when a page cannot be made (the database is away).
 */
export class PageCache {
  readonly #pages: PageStore;
  /** answers that anybody can ask for without end (not found, moved, questions with a query) have little room of their own */
  readonly #brief = new PageStore({ bytes: 8 * MEGABYTE, pages: 2000 });
  readonly #stale = new PageStore({ bytes: 16 * MEGABYTE, pages: 2000 });
  readonly #flights = new Map<string, Promise<Page>>();
  readonly #drops = new DropLog();
  readonly #setting: PageCacheSetting;

  constructor(setting: PageCacheSetting) {
    this.#setting = setting;
    this.#pages = new PageStore(setting.limits ?? roomOf(USUAL_ROOM));
  }

  get figures(): { pages: number; bytes: number } {
    const stores = [this.#pages, this.#brief, this.#stale];
    return {
      pages: this.#pages.size + this.#brief.size,
      bytes: stores.reduce((sum, store) => sum + store.bytes, 0),
    };
  }

  /** The page, if it is here and fresh. No query, no promise. */
  hit(key: string): Page | undefined {
    const page = this.#pages.get(key) ?? this.#brief.get(key);
    return page !== undefined && page.expiresAt > this.#setting.now() ? page : undefined;
  }

  /** Whether it is here, fresh or not; asks for nothing. */
  holds(key: string): boolean {
    return (this.#pages.peek(key) ?? this.#brief.peek(key)) !== undefined;
  }

  /** The page from memory, or made now. @throws what `make` throws, when there is no older copy either. */
  async page(key: string, make: () => Promise<Answer>): Promise<Served> {
    const kept = this.hit(key);
    if (kept) return { page: kept, from: 'hit' };
    const expired = this.#pages.get(key);
    if (expired) {
      void this.#fly(key, make).catch((error) => this.#keepLonger(key, expired, error));
      return { page: expired, from: 'hit' };
    }
    const old = this.#stale.get(key);
    if (old && old.expiresAt > this.#setting.now()) return { page: old, from: 'stale' };
    try {
      const flight = this.#fly(key, make);
      return { page: await (old ? withinPatience(flight) : flight), from: 'miss' };
    } catch (error) {
      const copy = this.#stale.get(key);
      if (!copy) throw error;
      copy.expiresAt = this.#setting.now() + RETRY_AFTER_FAILURE;
      this.#setting.onStale(key, error);
      return { page: copy, from: 'stale' };
    }
  }

  /**
   * What the tags name has changed: pages that show it are made anew when next asked for. Of pages that carry a doubtful tag
   * those that are being made now are not kept; those that are here stay until the caller has looked ({@link carrying}).
   */
  drop(tags: readonly string[], doubtful: readonly string[] = []): void {
    this.#forgetFlights(new Set([...tags, ...doubtful]));
    this.#brief.takeAll();
    for (const [key, page] of this.#pages.take(tags)) this.#setAside(key, page);
  }

  /** As {@link drop}, and not even a stale copy may go out again: what the tags name has been withdrawn. */
  forget(tags: readonly string[]): void {
    this.drop(tags);
    this.#stale.take(tags);
  }

  carrying(tags: readonly string[]): Map<string, Page> {
    return this.#pages.carrying(tags);
  }

  /** Drops exactly these, where they are still what is kept. */
  dropPages(pages: Iterable<[key: string, page: Page]>): void {
    for (const [key, page] of pages)
      if (this.#pages.peek(key) === page) {
        this.#pages.remove(key);
        this.#setAside(key, page);
      }
  }

  dropAll(): void {
    this.#forgetFlights('all');
    this.#brief.takeAll();
    for (const [key, page] of this.#pages.takeAll()) this.#setAside(key, page);
  }

  #setAside(key: string, page: Page): void {
    page.expiresAt = 0;
    this.#stale.put(key, page);
  }

  /** Who asks after a drop must not get what was read before it. */
  #forgetFlights(tags: Set<string> | 'all'): void {
    this.#drops.add(tags);
    this.#flights.clear();
  }

  #fly(key: string, make: () => Promise<Answer>): Promise<Page> {
    const flying = this.#flights.get(key);
    if (flying) return flying;
    const flight = this.#make(key, make).finally(() => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
    });
    this.#flights.set(key, flight);
    return flight;
  }

  async #make(key: string, make: () => Promise<Answer>): Promise<Page> {
    const begun = this.#drops.position;
    const answer = await make();
    const page = new Page(answer, this.#setting.headersOf);
    if (answer.maxAge === 0 || this.#drops.touchedSince(begun, page.tags)) return page;
    const isBrief = answer.status !== 200 || key.includes('?');
    page.expiresAt = this.#freshUntil(answer, isBrief);
    this.#stale.remove(key);
    (isBrief ? this.#pages : this.#brief).remove(key);
    (isBrief ? this.#brief : this.#pages).put(key, page);
    return page;
  }

  #freshUntil(answer: Answer, isBrief: boolean): Instant {
    const asSaid = answer.maxAge === undefined ? Number.POSITIVE_INFINITY : answer.maxAge * SECOND;
    return this.#setting.now() + Math.min(asSaid, isBrief ? KEPT_BRIEFLY : KEPT_FOR);
  }

  #keepLonger(key: string, page: Page, error: unknown): void {
    page.expiresAt = this.#setting.now() + RETRY_AFTER_FAILURE;
    this.#setting.onStale(key, error);
  }
}

/** @param megabytes for pages as the store weighs them */
export function roomOf(megabytes: number): { bytes: number; pages: number } {
  return { bytes: megabytes * MEGABYTE, pages: megabytes * 800 };
}

async function withinPatience(flight: Promise<Page>): Promise<Page> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not made within ${PATIENCE / SECOND} seconds`)), PATIENCE);
  });
  try {
    return await Promise.race([flight, tooLong]);
  } finally {
    clearTimeout(timer);
    // it may still fail when nobody waits for it any more
    flight.catch(() => {});
  }
}
