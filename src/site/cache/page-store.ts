import type { Page } from './page.ts';

/**
 * Pages by key and by tag, within a limit of bytes and of pages. What is asked for stays: when room is needed, the
 * oldest page that nobody asked for since the last sweep goes (second chance), so a hit costs one flag and no re-ordering.
 */
export class PageStore {
  readonly #pages = new Map<string, Page>();
  readonly #keysByTag = new Map<string, Set<string>>();
  readonly #limit: { bytes: number; pages: number };
  #bytes = 0;

  constructor(limit: { bytes: number; pages: number }) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#pages.size;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): Page | undefined {
    const page = this.#pages.get(key);
    if (page) page.used = true;
    return page;
  }

  put(key: string, page: Page): void {
    this.remove(key);
    if (page.weight > this.#limit.bytes) return;
    page.used = false;
    this.#pages.set(key, page);
    this.#bytes += page.weight;
    for (const tag of page.tags) {
      const keys = this.#keysByTag.get(tag);
      if (keys) keys.add(key);
      else this.#keysByTag.set(tag, new Set([key]));
    }
    this.#makeRoom();
  }

  remove(key: string): Page | undefined {
    const page = this.#pages.get(key);
    if (!page) return undefined;
    this.#pages.delete(key);
    this.#bytes -= page.weight;
    for (const tag of page.tags) {
      const keys = this.#keysByTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysByTag.delete(tag);
    }
    return page;
  }

  /** The page, without counting as a question for it. */
  peek(key: string): Page | undefined {
    return this.#pages.get(key);
  }

  carrying(tags: Iterable<string>): Map<string, Page> {
    const found = new Map<string, Page>();
    for (const tag of tags)
      for (const key of this.#keysByTag.get(tag) ?? []) found.set(key, this.#pages.get(key) as Page);
    return found;
  }

  /** Removes every page that carries one of the tags, and hands them over. */
  take(tags: Iterable<string>): [key: string, page: Page][] {
    const taken: [string, Page][] = [];
    for (const tag of tags)
      for (const key of [...(this.#keysByTag.get(tag) ?? [])]) {
        const page = this.remove(key);
        if (page) taken.push([key, page]);
      }
    return taken;
  }

  takeAll(): [key: string, page: Page][] {
    const all = [...this.#pages];
    this.#pages.clear();
    this.#keysByTag.clear();
    this.#bytes = 0;
    return all;
  }

  #makeRoom(): void {
    while (this.#bytes > this.#limit.bytes || this.#pages.size > this.#limit.pages) {
      const [key, page] = this.#pages.entries().next().value as [string, Page];
      if (page.used && this.#pages.size > 1) {
        page.used = false;
        this.#pages.delete(key);
        this.#pages.set(key, page);
      } else this.remove(key);
    }
  }
}
