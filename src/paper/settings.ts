import { z } from 'zod';
import { isLanguageTag } from '../base/language.ts';

const color = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour such as #8f1d2c');
// no back-slash and no doubled slash: browsers would leave the site at `/\host/` and `//host/`
const path = z
  .string()
  .regex(/^\/(?:(?!\.{1,2}\/)[^\s?#/\\\p{Cc}]+\/)*$/u, 'a path that begins and ends with a slash')
  .max(200);
const ONE_LINE = /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u;

// reading an address drops the line ends in it, so that two lines would become one address that nobody wrote
const address = z
  .string()
  .max(2_048)
  .regex(ONE_LINE, 'an address on one line')
  .pipe(z.url({ protocol: /^https?$/, error: 'an http(s) address' }));
const link = z.object({
  label: z.string().trim().min(1).max(100).regex(ONE_LINE, 'one line'),
  href: address,
});
const domain = String.raw`[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+`;
/** A seller's record or a variable of ads.txt (IAB Tech Lab, ads.txt 1.1, sections 3.4 and 3.5). */
const adsLine = z
  .string()
  .max(400)
  .regex(
    new RegExp(
      String.raw`^(?:${domain}, ?[^\s,#;]+, ?(?:DIRECT|RESELLER)(?:, ?[^\s,#;]+)?|(?:ownerdomain|managerdomain|subdomain|inventorypartnerdomain|contact)=[^\s#]+)$`,
      'i',
    ),
    'a line such as "ads.example, pub-123, DIRECT, f08c47fec0942fa0" or "ownerdomain=paper.example"',
  );

/** Properties of schema.org `NewsMediaOrganization` that a page of the paper's can fill. */
export const POLICIES = [
  'publishingPrinciples',
  'ethicsPolicy',
  'correctionsPolicy',
  'diversityPolicy',
  'ownershipFundingInfo',
  'masthead',
  'missionCoveragePrioritiesPolicy',
  'verificationFactCheckingPolicy',
  'unnamedSourcesPolicy',
  'actionableFeedbackPolicy',
  'noBylinesPolicy',
] as const;

/** Who took stories over, and is told what becomes of them. `all`: of publications and updates too; `changes`: where something was wrong. */
const partner = z.object({
  name: z.string().trim().min(1).max(100),
  email: z.email().max(254),
  takes: z.enum(['all', 'changes']).default('all'),
});
const MOST_PARTNERS = 50;

/** Every setting of the paper with its default; the one list that the CLI, the importer and the pages read. */
export const settingsSchema = z.object({
  name: z.string().trim().min(1).max(80).default('Standfirst'),
  tagline: z.string().max(200).default(''),
  description: z.string().max(400).default(''),
  /** short name for home screens */
  shortName: z.string().max(24).default(''),
  language: z.string().refine(isLanguageTag, 'a language tag such as en or pt-BR').default('en'),
  /** IANA name of the paper's time zone */
  zone: z.string().refine(isZone, 'a time zone such as Europe/London').default('UTC'),
  accent: color.default('#8f1d2c'),
  /** media number of a logo that replaces the wordmark, or null */
  logo: z.number().int().nullable().default(null),
  /** media number of the logo for dark paper, or null: the same logo on both */
  logoDark: z.number().int().nullable().default(null),
  /** how a new story's address is made: {year} {month} {day} {section} {slug} {id} */
  articlePath: z
    .string()
    .max(200)
    .regex(
      /^(?!.*(?:\/\/|\/\.{1,2}(?:\/|$)))\/(?:[^\s?#{}\\\p{Cc}]|\{(?:year|month|day|section|slug|id|author)\})*$/u,
      'a path with {year} {month} {day} {section} {slug} {id} {author}',
    )
    .refine((pattern) => /\{(?:slug|id)\}/.test(pattern), 'must contain {slug} or {id}')
    .default('/{year}/{month}/{slug}/'),
  sectionBase: path.default('/'),
  topicBase: path.default('/topics/'),
  authorBase: path.default('/authors/'),
  archivePath: path.default('/latest/'),
  /** stories on an archive page */
  pageSize: z.number().int().min(5).max(100).default(20),
  feedSize: z.number().int().min(5).max(200).default(30),
  feedFullText: z.boolean().default(true),
  /** who is written to about stories that feeds carry, or carried */
  partners: z.array(partner).max(MOST_PARTNERS).superRefine(eachOnce).default([]),
  /** days after which a story says how old it is; 0: never */
  ageNoticeDays: z.number().int().min(0).max(36_500).default(365),
  /** days without a new story after which a topic is offered for retirement */
  topicsRestAfterDays: z.number().int().min(7).max(3_650).default(180),
  /** places in the topics strip; those that nobody pinned a topic to are filled with topics that rise */
  stripPlaces: z.number().int().min(0).max(30).default(0),
  /** what readers are told at the address of a story that was withdrawn; empty: the site's own words */
  withdrawnNotice: z.string().max(1_000).default(''),
  /** whether readers can see what a line of a story's ledger changed in its words */
  readersCompare: z.boolean().default(false),
  /** whether readers see what other readers wrote; it is kept either way */
  commentsShown: z.boolean().default(true),
  /** threads under a story; all of them are on a page of their own */
  commentsBeneath: z.number().int().min(0).max(50).default(5),
  /** whether readers see which other sites linked to a story */
  pingsShown: z.boolean().default(true),
  footerText: z.string().max(600).default(''),
  social: z.array(link).max(20).default([]),
  contactEmail: z.email().nullable().default(null),
  organisation: z
    .object({
      legalName: z.string().max(400).default(''),
      address: z.string().max(1_000).default(''),
      foundedOn: z.string().max(40).default(''),
      /** paths of static pages, by schema.org property name */
      policies: z.record(z.string().max(100), z.string().max(2_048)).default({}),
    })
    .prefault({}),
  /** whom the paper names in trust.txt (JournalList); social accounts, policies and contact come from their own settings */
  trust: z
    .object({
      belongto: z.array(address).max(100).default([]),
      control: z.array(address).max(100).default([]),
      controlledby: z.array(address).max(1).default([]),
      member: z.array(address).max(1000).default([]),
      vendor: z.array(address).max(100).default([]),
      customer: z.array(address).max(100).default([]),
    })
    .strict()
    .prefault({}),
  /** lines of ads.txt; none: there is no such file */
  ads: z.array(adsLine).max(2000).default([]),
  /** agents that robots.txt keeps out entirely */
  blockedAgents: z
    .array(
      z
        .string()
        .max(100)
        .regex(/^[\w.*-]+$/, 'the name of a robot such as GPTBot'),
    )
    .max(500)
    .default([]),
  /** whether text and data mining is reserved (EU DSM directive, article 4(3)) */
  miningReserved: z.boolean().default(true),
  typographicQuotes: z.boolean().default(true),
  /** true while the paper holds nothing but the sample edition */
  sample: z.boolean().default(false),
});

export type Settings = z.infer<typeof settingsSchema>;

function eachOnce(partners: readonly { email: string }[], check: z.RefinementCtx): void {
  const seen = new Set<string>();
  for (const [at, { email }] of partners.entries()) {
    const key = email.toLowerCase();
    if (seen.has(key))
      check.addIssue({ code: 'custom', path: [at, 'email'], message: 'This address is in the list already' });
    seen.add(key);
  }
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
