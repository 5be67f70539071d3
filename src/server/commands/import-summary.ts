import { type ImportReport, KINDS } from '../../imports/report.ts';

const NAMES: Record<(typeof KINDS)[number], string> = {
  posts: 'posts',
  pages: 'pages',
  attachments: 'attachments',
  comments: 'comments',
  pingbacks: 'pingbacks',
  menuItems: 'menu items',
  authors: 'authors',
  categories: 'categories',
  tags: 'tags',
  blocks: 'blocks',
  shortcodes: 'shortcodes',
  redirects: 'redirects',
  otherTypes: 'other types',
};
const MOST_LISTED = 20;

/** The report of an import for a person at a terminal. */
export function summaryOf(report: ImportReport): string {
  const lines = [
    `${''.padEnd(14)}${['found', 'imported', 'skipped', 'problems'].map((word) => word.padStart(10)).join('')}`,
  ];
  for (const kind of KINDS) {
    const { found, imported, skipped, problems } = report[kind];
    const figures = [found, imported, skipped, problems].map((figure) => figure.toLocaleString('en').padStart(10));
    lines.push(`${NAMES[kind].padEnd(14)}${figures.join('')}`);
  }
  if (report.decisions.length > 0) lines.push('', ...report.decisions);
  if (report.problems.length > 0) {
    lines.push('', 'To look at:');
    for (const { item, what, where } of report.problems.slice(0, MOST_LISTED))
      lines.push(`  ${item}: ${what} (${where})`);
    const more = report.problems.length - MOST_LISTED;
    if (more > 0) lines.push(`  and ${more.toLocaleString('en')} more; --json lists them all`);
  }
  lines.push('', `${report.message} (${report.seconds} s)`);
  return lines.join('\n');
}
