import type { Db } from '../store/database.ts';
import { loadPaper } from './load-paper.ts';
import type { Paper } from './public.ts';

export interface PaperHolder {
  /** the same value until {@link PaperHolder.refresh}; throws before the first one */
  current(): Paper;
  /** Reads the paper again. Calls that come while one is under way wait for one more reading, never for a stale one. */
  refresh(): Promise<Paper>;
}

export function createPaperHolder(db: Db): PaperHolder {
  let paper: Paper | null = null;
  let reading: Promise<Paper> | null = null;
  let next: Promise<Paper> | null = null;
  const read = async (): Promise<Paper> => {
    paper = await loadPaper(db);
    return paper;
  };
  const refresh = (): Promise<Paper> => {
    if (reading) {
      next ??= reading.then(start, start);
      return next;
    }
    return start();
  };
  const start = (): Promise<Paper> => {
    next = null;
    reading = read().finally(() => {
      reading = null;
    });
    return reading;
  };
  return {
    current: () => {
      if (!paper) throw new Error('the paper was not loaded: call refresh() first');
      return paper;
    },
    refresh,
  };
}
