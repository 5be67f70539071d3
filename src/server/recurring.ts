import { expireRights } from '../articles/expire-rights.ts';
import { linkWatch } from '../links/watch-links.ts';
import { dropOldSecrets } from '../mail/send-mail.job.ts';
import { forgetOldNotices } from '../notices/forget-old.ts';
import { fillStrip } from '../paper/strip/fill-strip.ts';
import { tellOverdue } from '../planning/tell-overdue.ts';
import type { PageCache } from '../site/cache/page-cache.ts';
import { foldReads } from '../stats/fold-reads.ts';
import type { ReadCounter } from '../stats/read-counter.ts';
import type { Db } from '../store/database.ts';
import { pruneJobs } from '../store/jobs-queue.ts';
import type { Log } from './log.ts';
import type { Newspaper } from './newspaper.ts';
import type { Recurring } from './schedule.ts';

const SECOND = 1000;

/** What the paper does by the clock. */
export function recurring(setting: {
  db: Db;
  cache: PageCache;
  newspaper: Pick<Newspaper, 'refresh' | 'changesBetween' | 'curation' | 'paper'>;
  reads: Pick<ReadCounter, 'write'>;
  now: () => number;
  log: Log;
  /** of the paper, and how many requests a minute may ask whether links still answer */
  origin: string;
  linkChecks: number;
}): Recurring[] {
  const { db, cache, newspaper, reads, now, log } = setting;
  let looked = now();
  let stripLooked = looked;
  return [
    {
      name: 'take files whose licence ends from readers',
      every: SECOND,
      async run() {
        const { failed } = await expireRights({ db, now, who: null });
        for (const { media, article, reason } of failed)
          log.error({ media, article, err: reason }, 'a file whose licence ended is still in a story');
      },
    },
    {
      name: 'take ended topics off the strip',
      every: SECOND,
      async run() {
        const until = now();
        if (newspaper.changesBetween(looked, until)) {
          await newspaper.refresh();
          cache.dropAll();
        }
        looked = until;
      },
    },
    {
      name: 'take the breaking-news strip off at its end',
      every: SECOND / 4,
      async run() {
        const until = now();
        if (newspaper.curation.breaking.endsBetween(stripLooked, until)) cache.forget(['breaking']);
        stripLooked = until;
      },
    },
    {
      name: 'fill free places of the topics strip',
      every: 300 * SECOND,
      async run() {
        await fillStrip({ db, now, who: null });
      },
    },
    { name: 'forget words of old letters', every: 3600 * SECOND, run: () => dropOldSecrets({ db, now, who: null }) },
    { name: 'tell of what is overdue', every: 30 * SECOND, run: () => tellOverdue({ db, now, who: null }) },
    { name: 'forget old notices', every: 3600 * SECOND, run: () => forgetOldNotices({ db, now, who: null }) },
    ...linkWatch({ db, now, origin: setting.origin, perMinute: setting.linkChecks }),
    { name: 'write down how often stories were read', every: 60 * SECOND, run: () => reads.write() },
    {
      name: 'fold how often stories were read into days',
      every: 600 * SECOND,
      run: () => foldReads({ db, now, who: null }, newspaper.paper().zone),
    },
    { name: 'forget old jobs', every: 3600 * SECOND, run: () => pruneJobs(db, now()) },
  ];
}
