import { built } from './built.ts';
import type { SizedPaper } from './paper-of-size.ts';

const WARM = 20;
const TURNS = 120;

/** What is asked of a paper, one path for each turn. */
export type Ask = (turn: number) => string;

/**
 * Milliseconds in this process for each of many answers that no cache has, read, made and compressed as the server does.
 * The papers take turns, page by page, so that a busy machine is as unkind to one as to another.
 * @returns for each paper, by name of page
 */
export async function uncached(
  papers: readonly { paper: SizedPaper; pages: Record<string, Ask> }[],
): Promise<Record<string, number[]>[]> {
  const readers = await Promise.all(papers.map(({ paper }) => readerOf(paper)));
  const times: Record<string, number[]>[] = papers.map(() => ({}));
  for (let turn = 0; turn < WARM + TURNS; turn++)
    for (const name of Object.keys(papers[0]?.pages ?? {}))
      for (const [at, { pages }] of papers.entries()) {
        const took = await readers[at]?.read((pages[name] as Ask)(turn));
        if (turn >= WARM) ((times[at] as Record<string, number[]>)[name] ??= []).push(took as number);
      }
  for (const reader of readers) await reader.close();
  return times;
}

async function readerOf({ db, folder }: SizedPaper): Promise<{
  read(target: string): Promise<number>;
  close(): Promise<void>;
}> {
  const { openNewspaper } = await built<typeof import('../src/server/newspaper.ts')>('server/newspaper');
  const { createPages } = await built<typeof import('../src/server/pages.ts')>('server/pages');
  const { PageCache } = await built<typeof import('../src/site/cache/page-cache.ts')>('site/cache/page-cache');
  const { headersOf } = await built<typeof import('../src/server/headers.ts')>('server/headers');
  const { createLog } = await built<typeof import('../src/server/log.ts')>('server/log');
  const log = createLog('silent');
  const newspaper = await openNewspaper({ db, origin: 'http://127.0.0.1:3000', data: folder, now: Date.now, log });
  const onStale = (_: string, error: unknown): void => {
    throw error;
  };
  return {
    async read(target) {
      const cache = new PageCache({ headersOf, now: Date.now, onStale });
      const answer = createPages(cache, newspaper.sources);
      const began = performance.now();
      const { status } = await answer({ target, method: 'GET', acceptEncoding: 'br', secure: false });
      const took = performance.now() - began;
      if (status !== 200) throw new Error(`${target} answers ${status}`);
      return took;
    },
    close: () => newspaper.close(),
  };
}
