import type { ArticleId } from '../base/ids.ts';
import type { Page } from '../site/cache/page.ts';
import { isRobot } from '../stats/robots.ts';
import { OWN_ASKER } from './verify/door-client.ts';

/** What tells a reader from a program; nothing of it is kept. */
export interface Asker {
  method: string;
  userAgent?: string | undefined;
  /** of `Sec-Purpose`, or `Purpose` as older browsers have it */
  purpose?: string | undefined;
}

/** Notes that a page went out, whole or as 304. */
export type NoteReading = (page: Page, asker: Asker) => void;

/** Hands on the stories whose own pages go out to readers. */
export function noteReadings(count: (story: ArticleId) => void): NoteReading {
  return ({ story }, { method, userAgent, purpose }) => {
    if (story === undefined || method !== 'GET') return;
    if (purpose !== undefined && /prefetch|preview/i.test(purpose)) return;
    if (userAgent === OWN_ASKER || isRobot(userAgent)) return;
    count(story);
  };
}
