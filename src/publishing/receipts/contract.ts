import { z } from 'zod';
import { endpoint } from '../../base/endpoint.ts';
import { idInPath } from '../../base/id-schema.ts';
import type { ArticleId } from '../../base/ids.ts';
import { someone } from '../../writing/contract.ts';

const number = z.coerce.number<number | string>().int().positive();
const instant = z.number().int();

/** `waiting`: not seen yet, and not late; `red`: asked for and wrong, asked again until it is right or somebody settles it. */
export const LINE_STATES = ['waiting', 'green', 'red', 'settled'] as const;
export const receiptLine = z.object({
  id: z.number().int(),
  /** `page`, `front`, `section`, `topic`, `author`, `feed`, `sitemap`, `newsSitemap`, `search`, `corrections`, `formerAddress`, `letterQueue`, `mail` … */
  part: z.string(),
  /** in words: "Section Politics" */
  label: z.string(),
  /** what was asked for, to look at oneself; null where nothing can be opened */
  address: z.string().nullable(),
  state: z.enum(LINE_STATES),
  tries: z.number().int(),
  /** what was wrong the last time, in a sentence; '' where nothing was */
  fault: z.string(),
  checkedAt: instant.nullable(),
  greenAt: instant.nullable(),
  nextAt: instant.nullable(),
  settledBy: someone.nullable(),
  settledWhy: z.string(),
});
export type ReceiptLine = z.output<typeof receiptLine>;

export const receipt = z.object({
  id: z.number().int(),
  /** `story:9`, `front:1` */
  subject: z.string(),
  title: z.string(),
  act: z.string(),
  edition: z.number().int().nullable(),
  version: z.number().int().nullable(),
  by: someone.nullable(),
  at: instant,
  /** how long after its hour a scheduled act was done; null where it was not scheduled */
  lateMs: z.number().int().nullable(),
  state: z.enum(['open', 'green', 'red', 'settled', 'undone']),
  /** milliseconds from the act to the last green line, letters apart; null while one is not */
  wholeAfter: z.number().int().nullable(),
  note: z.string(),
  lines: z.array(receiptLine),
  /** until when it can be taken back, or null */
  undoUntil: instant.nullable(),
});
export type Receipt = z.output<typeof receipt>;

export const oneReceipt = endpoint({
  method: 'GET',
  path: '/receipts/:id',
  input: z.object({ id: number }),
  output: z.object({ receipt }),
});

/** Newest first; `before`: the lowest id of the page before. */
export const receipts = endpoint({
  method: 'GET',
  path: '/receipts',
  input: z.object({
    story: idInPath<ArticleId>().optional(),
    state: z.enum(['open', 'green', 'red', 'settled', 'undone']).optional(),
    before: number.optional(),
    limit: z.coerce.number<number | string>().int().min(1).max(100).default(30),
  }),
  output: z.object({ receipts: z.array(receipt), more: z.boolean() }),
});

/** Asks for what is not green at once. */
export const retryReceipt = endpoint({
  method: 'POST',
  path: '/receipts/:id/retry',
  input: z.object({ id: number }),
  output: z.object({ receipt }),
});

/** Somebody has seen to it otherwise. @throws Invalid `reason`; Conflict where the line is green */
export const settleLine = endpoint({
  method: 'POST',
  path: '/receipts/:id/lines/:line/settle',
  input: z.object({ id: number, line: number, reason: z.string().trim().min(1).max(2_000) }),
  output: z.object({ receipt }),
});

/** One of the paper's promises, with what was measured of the last thousand times. All in milliseconds. */
export const promise = z.object({
  name: z.enum(['publish', 'withdraw', 'schedule']),
  within: z.number().int(),
  /** how often it was measured */
  measured: z.number().int(),
  /** how often it was kept */
  kept: z.number().int(),
  /** how often it was not kept at all, so that there is no time to tell: somewhere it is wrong, or was until somebody saw to it */
  missed: z.number().int(),
  p50: z.number().int().nullable(),
  p99: z.number().int().nullable(),
  longest: z.number().int().nullable(),
});
export type PaperPromise = z.output<typeof promise>;

/** What the paper promises, and how it keeps it. `red`: receipts with a line that is wrong at this moment. */
export const promises = endpoint({
  method: 'GET',
  path: '/promises',
  input: z.object({}),
  output: z.object({
    promises: z.array(promise),
    red: z.number().int(),
    open: z.number().int(),
    /** what went out after its hour, of the last thousand; newest first, at most twenty */
    late: z.array(z.object({ story: z.number().int(), headline: z.string(), at: instant, lateMs: z.number().int() })),
  }),
});
