import { KeysByTag } from './keys-by-tag.ts';
import type { Page } from './page.ts';

/** what those that are sent as they are may take, of all, once room is needed */
const OPEN = 0.25;

/**
 * Pages by key and by tag, within a limit of bytes and of pages. What is asked for stays: when room is needed, the oldest
 * page that nobody asked for since the last sweep is folded (second chance, so a hit costs one flag and no re-ordering), and
 * the one that has been folded longest goes. The many pages that few ask for take a tenth of the room of those that all do.
 */
export class PageStore {
  readonly #open = new Map<string, Page>();
  readonly #folded = new Map<string, Page>();
  readonly #keysByTag = new KeysByTag();
  readonly #limit: { bytes: number; pages: number };
  #openBytes = 0;
  #foldedBytes = 0;

  constructor(limit: { bytes: number; pages: number }) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#open.size + this.#folded.size;
  }

  get bytes(): number {
    return this.#openBytes + this.#foldedBytes;
  }

  get(key: string): Page | undefined {
    const open = this.#open.get(key);
    if (open) {
      open.used = true;
      return open;
    }
    const page = this.#folded.get(key);
    if (!page) return undefined;
    this.#take(key);
    page.unfold();
    page.used = true;
    this.#keep(key, page);
    this.#makeRoom();
    return page;
  }

  put(key: string, page: Page): void {
    this.remove(key);
    if (page.weight > this.#limit.bytes) return;
    page.used = false;
    this.#keep(key, page);
    for (const tag of page.tags) this.#keysByTag.add(tag, key);
    this.#makeRoom();
  }

  remove(key: string): Page | undefined {
    const page = this.#take(key);
    if (!page) return undefined;
    for (const tag of page.tags) this.#keysByTag.delete(tag, key);
    return page;
  }

  /** The page, without counting as a question for it. */
  peek(key: string): Page | undefined {
    return this.#open.get(key) ?? this.#folded.get(key);
  }

  carrying(tags: Iterable<string>): Map<string, Page> {
    const found = new Map<string, Page>();
    for (const tag of tags) for (const key of this.#keysByTag.of(tag)) found.set(key, this.peek(key) as Page);
    return found;
  }

  /** Removes every page that carries one of the tags, and hands them over. */
  take(tags: Iterable<string>): [key: string, page: Page][] {
    const taken: [string, Page][] = [];
    for (const tag of tags)
      for (const key of [...this.#keysByTag.of(tag)]) {
        const page = this.remove(key);
        if (page) taken.push([key, page]);
      }
    return taken;
  }

  takeAll(): [key: string, page: Page][] {
    const all = [...this.#open, ...this.#folded];
    for (const map of [this.#open, this.#folded, this.#keysByTag]) map.clear();
    this.#openBytes = 0;
    this.#foldedBytes = 0;
    return all;
  }

  #makeRoom(): void {
    while (this.bytes > this.#limit.bytes || this.size > this.#limit.pages) {
      const [oldest] = this.#folded.keys();
      const isCrowded = this.size > this.#limit.pages || this.#openBytes <= this.#limit.bytes * OPEN;
      if (oldest !== undefined && isCrowded) this.remove(oldest);
      else this.#sweep();
    }
  }

  /** Looks at the open page that has waited longest. */
  #sweep(): void {
    const [key, page] = this.#open.entries().next().value as [string, Page];
    if ((!page.used || this.#open.size === 1) && (!page.folds || this.size > this.#limit.pages)) {
      this.remove(key);
      return;
    }
    this.#take(key);
    if (page.used) page.used = false;
    else page.fold();
    this.#keep(key, page);
  }

  #keep(key: string, page: Page): void {
    if (page.isFolded) {
      this.#folded.set(key, page);
      this.#foldedBytes += page.weight;
    } else {
      this.#open.set(key, page);
      this.#openBytes += page.weight;
    }
  }

  #take(key: string): Page | undefined {
    const page = this.peek(key);
    if (!page) return undefined;
    if (page.isFolded) this.#foldedBytes -= page.weight;
    else this.#openBytes -= page.weight;
    this.#open.delete(key);
    this.#folded.delete(key);
    return page;
  }
}
