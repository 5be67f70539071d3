/** What one kind of thing came to. `found` is always `imported + skipped`; `problems` counts those that are listed. */
export interface Count {
  found: number;
  imported: number;
  skipped: number;
  problems: number;
}

export const KINDS = [
  'posts',
  'pages',
  'attachments',
  'comments',
  'pingbacks',
  'menuItems',
  'authors',
  'categories',
  'tags',
  'blocks',
  'shortcodes',
  'redirects',
  'otherTypes',
] as const; // prettier-ignore
export type Kind = (typeof KINDS)[number];

/** Something an editor should know. `where`: file and line, or the item's number. */
export interface Problem {
  item: string;
  what: string;
  where: string;
}

/**
 * The one report of an import, as `--json` prints it. `state`: `done`; `incomplete` where a file was cut off (what was whole
 * is imported); a refused file throws instead and nothing is written.
 */
export type ImportReport = Record<Kind, Count> & {
  state: 'done' | 'incomplete';
  dryRun: boolean;
  /** the sites that the files come from */
  source: string[];
  files: { file: string; items: number; complete: boolean; lastItem: string }[];
  /** what was guessed or chosen, in sentences */
  decisions: string[];
  problems: Problem[];
  /** the outcome in a sentence */
  message: string;
  /** by name of block or shortcode: how many there were, and of how many something was kept */
  details: {
    blocks: Record<string, [found: number, kept: number]>;
    shortcodes: Record<string, [found: number, kept: number]>;
  };
  seconds: number;
};

/** Of a picture that came in, though its end is lacking: better than none, and somebody may have it whole. */
export const CUT_OFF = 'the file is cut off; it was taken in as far as it goes';

/** More problems than this are counted, not listed. */
const MOST_PROBLEMS = 10_000;

export function emptyReport(dryRun: boolean): ImportReport {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, { found: 0, imported: 0, skipped: 0, problems: 0 }]));
  return {
    ...(counts as Record<Kind, Count>),
    state: 'done',
    dryRun,
    source: [],
    files: [],
    decisions: [],
    problems: [],
    message: '',
    details: { blocks: {}, shortcodes: {} },
    seconds: 0,
  };
}

export function tell(report: ImportReport, kind: Kind | null, problem: Problem): void {
  if (kind) report[kind].problems++;
  if (report.problems.length < MOST_PROBLEMS) report.problems.push(problem);
}

export function add(report: ImportReport, kind: Kind, imported: number, skipped: number): void {
  const count = report[kind];
  count.imported += imported;
  count.skipped += skipped;
  count.found += imported + skipped;
}

/** Finishes the report with a sentence that says what happened. */
export function conclude(report: ImportReport): ImportReport {
  const things = KINDS.filter((kind) => kind !== 'blocks' && kind !== 'shortcodes' && kind !== 'redirects');
  const imported = things.reduce((sum, kind) => sum + report[kind].imported, 0);
  const found = things.reduce((sum, kind) => sum + report[kind].found, 0);
  const cut = report.files.filter(({ complete }) => !complete);
  const outcome = report.dryRun
    ? `Dry run: ${imported} of ${found} things would be imported. Nothing was written.`
    : imported === 0 && found > 0 && cut.length === 0
      ? 'Nothing to import: everything is already there.'
      : `Imported ${imported} of ${found} things.`;
  const broken = cut.map(
    ({ file, lastItem }) =>
      `${file} is cut off; the last complete item is ${lastItem ? `“${lastItem}”` : 'none'}. Get the whole file and run the import again.`,
  );
  report.message = [outcome, ...broken].join(' ');
  if (cut.length) report.state = 'incomplete';
  return report;
}
