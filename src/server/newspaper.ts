import type { Clock } from '../base/clock.ts';
import type { Db } from '../store/database.ts';
import type { Log } from './log.ts';
import type { Source } from './pages.ts';

/** The rooms put together: what the server needs of them. */
export interface Newspaper {
  /** asked in order for the answer to a question; the last one always has one */
  sources: readonly Source[];
  /** media and the like, sent as they lie on disk */
  files: readonly ((request: Request) => Promise<Response | null>)[];
  /** reads settings, sections, menus and topics strip again */
  refresh(): Promise<unknown>;
  /** whether something on every page ends by the clock in (from, until] */
  changesBetween(from: number, until: number): boolean;
  /** puts the sample edition into an empty paper */
  fillIfEmpty(): Promise<void>;
  close(): Promise<void>;
}

export interface NewspaperSetting {
  db: Db;
  origin: string;
  /** folder for what is kept on disk */
  data: string;
  now: Clock;
  log: Log;
}

export async function openNewspaper(_setting: NewspaperSetting): Promise<Newspaper> {
  return {
    sources: [
      async () => ({
        status: 404,
        headers: { 'content-type': 'text/plain; charset=utf-8' },
        body: 'Nothing here.\n',
        tags: [],
      }),
    ],
    files: [],
    refresh: async () => {},
    changesBetween: () => false,
    fillIfEmpty: async () => {},
    close: async () => {},
  };
}
