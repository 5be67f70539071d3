import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { PageCache } from '../site/cache/page-cache.ts';

/** What the server counts of itself. Hits are plain numbers, put into words only when somebody asks. */
export interface Tally {
  hit(status: number): void;
  refused(status: number): void;
  answered(status: number, seconds: number): void;
  /** a page from an old copy, because it could not be made */
  stale(): void;
  job(name: string, outcome: 'done' | 'failed' | 'dead'): void;
  /** a receipt that is whole, red or settled now; `wholeAfter`: milliseconds from the act to its last green line */
  receipt(state: string, wholeAfter: number | null): void;
  /** pages answered from memory since the last call, for one line in the log */
  takeHits(): number;
  /** in the text format of Prometheus */
  text(): Promise<string>;
}

export function createTally(cache: () => PageCache | null): Tally {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  let full = 0;
  let unchanged = 0;
  let hits = 0;
  new Counter({
    name: 'standfirst_page_hits_total',
    help: 'pages answered from memory',
    labelNames: ['status'],
    registers,
    collect() {
      this.reset();
      this.inc({ status: 'full' }, full);
      this.inc({ status: '304' }, unchanged);
    },
  });
  new Gauge({
    name: 'standfirst_page_cache_bytes',
    help: 'memory that kept pages take, estimated',
    registers,
    collect() {
      this.set(cache()?.figures.bytes ?? 0);
    },
  });
  new Gauge({
    name: 'standfirst_page_cache_pages',
    help: 'pages kept',
    registers,
    collect() {
      this.set(cache()?.figures.pages ?? 0);
    },
  });
  const requests = new Histogram({
    name: 'standfirst_request_seconds',
    help: 'time of requests that were not answered from memory',
    labelNames: ['status'],
    buckets: [0.005, 0.015, 0.05, 0.1, 0.5, 1, 5],
    registers,
  });
  const refusals = new Counter({
    name: 'standfirst_refused_total',
    help: 'requests refused at the door',
    labelNames: ['status'],
    registers,
  });
  const stale = new Counter({
    name: 'standfirst_stale_total',
    help: 'pages answered from an old copy because they could not be made',
    registers,
  });
  const jobs = new Counter({
    name: 'standfirst_jobs_total',
    help: 'jobs run',
    labelNames: ['name', 'outcome'],
    registers,
  });
  const receipts = new Counter({
    name: 'standfirst_receipts_total',
    help: 'receipts of publishing that became green, red, settled or open again',
    labelNames: ['state'],
    registers,
  });
  const whole = new Histogram({
    name: 'standfirst_receipt_seconds',
    help: 'from an act of publishing until every place was seen to show it',
    buckets: [0.25, 0.5, 1, 1.5, 2, 5, 10, 60],
    registers,
  });
  return {
    hit(status) {
      hits += 1;
      if (status === 304) unchanged += 1;
      else full += 1;
    },
    refused: (status) => refusals.inc({ status }),
    answered: (status, seconds) => requests.observe({ status }, seconds),
    stale: () => stale.inc(),
    job: (name, outcome) => jobs.inc({ name, outcome }),
    receipt(state, wholeAfter) {
      receipts.inc({ state });
      if (wholeAfter !== null) whole.observe(wholeAfter / 1000);
    },
    takeHits() {
      const taken = hits;
      hits = 0;
      return taken;
    },
    text: () => registry.metrics(),
  };
}
