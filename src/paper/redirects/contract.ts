import { z } from 'zod';
import { endpoint } from '../../base/endpoint.ts';

// Where old addresses lead, below /newsroom/api.

export const SOURCES = ['import', 'rename', 'editor'] as const;
const address = z.string().trim().min(1).max(2_048);

export const redirectRow = z.object({
  /** the old address, as it is looked up: lower case, no last slash */
  from: z.string(),
  /** where readers are led, `gone`, or null while nothing answers there */
  to: z.string().nullable(),
  kind: z.enum(['article', 'section', 'topic', 'author', 'media', 'address', 'gone']),
  source: z.enum(SOURCES),
  createdAt: z.number().int(),
  /** its story was taken back: where readers are led until it is back, or `gone`, which tells them so (410) */
  meanwhile: z.string().nullable(),
});
export type RedirectRow = z.output<typeof redirectRow>;

/** By old address. `after`: `next` of the page before. */
export const redirectList = endpoint({
  method: 'GET',
  path: '/paper/redirects',
  input: z.object({
    words: z.string().max(200).default(''),
    source: z.enum(SOURCES).optional(),
    after: z.string().max(2_100).optional(),
  }),
  output: z.object({
    redirects: z.array(redirectRow),
    next: z.string().nullable(),
    /** of all, whatever was asked for */
    total: z.number().int(),
  }),
});

/** `to`: a path of this site, an http(s) address, or `gone`. @throws Invalid `from`, `to` */
export const addRedirectAs = endpoint({
  method: 'POST',
  path: '/paper/redirects',
  input: z.object({ from: address, to: address }),
  output: z.object({}),
});

/** Where an address leads now, where that is not what somebody took it to be. */
export const leadsNow = z.object({ to: redirectRow.shape.to });

/**
 * `old`: the address as it is listed; `was`: where it led then.
 * @throws Invalid `from`, `to`; NotFound; Conflict with {@link leadsNow} where it leads elsewhere meanwhile
 */
export const saveRedirectAs = endpoint({
  method: 'PUT',
  path: '/paper/redirects',
  input: z.object({ old: address, from: address, to: address, was: redirectRow.shape.to.optional() }),
  output: z.object({}),
});

export const removeRedirectsAs = endpoint({
  method: 'POST',
  path: '/paper/redirects/remove',
  input: z.object({ from: z.array(address).min(1).max(500) }),
  output: z.object({ removed: z.number().int() }),
});

const problem = z.object({ from: z.string(), to: z.string() });
/** What is wrong with them. At most 200 of each kind are named; `more`: there are others. */
export const redirectProblems = endpoint({
  method: 'GET',
  path: '/paper/redirects/problems',
  input: z.object({}),
  output: z.object({
    /** lead to an address that leads on */
    chains: z.array(problem.extend({ end: z.string() })),
    /** lead back to themselves */
    loops: z.array(problem),
    /** nothing answers where they lead */
    dead: z.array(problem),
    more: z.boolean(),
  }),
});
export type RedirectProblems = z.output<(typeof redirectProblems)['output']>;

/** Chains become one step each. */
export const flattenRedirects = endpoint({
  method: 'POST',
  path: '/paper/redirects/flatten',
  input: z.object({}),
  output: z.object({ flattened: z.number().int() }),
});

/**
 * For spreadsheets (RFC 4180); nothing in it can act as a formula. Addresses of withdrawn stories are in it as readers find
 * them, with a word in its last column. `left`: those that lead nowhere are left out.
 */
export const exportRedirects = endpoint({
  method: 'GET',
  path: '/paper/redirects/export',
  input: z.object({}),
  output: z.object({ fileName: z.string(), csv: z.string(), left: z.number().int() }),
});

export const MOST_LINES = 5_000;
/** `dryRun`: says what would be, and does nothing. Otherwise all lines or, where one does not fit, none. */
export const importRedirects = endpoint({
  method: 'POST',
  path: '/paper/redirects/import',
  input: z.object({
    csv: z
      .string()
      .max(1_900_000)
      .refine(
        (text) => !text.includes('\ufffd'),
        'Some letters of the file were lost (\ufffd). Save it as “CSV UTF-8”.',
      ),
    dryRun: z.boolean(),
  }),
  output: z.object({
    done: z.boolean(),
    added: z.number().int(),
    /** addresses that lead elsewhere afterwards */
    changed: z.number().int(),
    /** that lead there already */
    same: z.number().int(),
    faults: z.array(z.object({ line: z.number().int(), value: z.string(), sentence: z.string() })),
  }),
});
export type ImportOutcome = z.output<(typeof importRedirects)['output']>;
