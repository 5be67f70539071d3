import type { z } from 'zod';
import { Invalid } from '../../base/errors.ts';
import { readCsv } from '../../base/read-csv.ts';
import { audit } from '../../people/audit.ts';
import { cell } from '../../people/audit-log.ts';
import type { Context } from '../../store/context.ts';
import type { Db } from '../../store/database.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { redirectKey } from '../add-redirects.ts';
import { readSettings } from '../read-settings.ts';
import { type EditorsRedirect, type RedirectContext, redirectAddresses } from '../redirect-address.ts';
import { type ListedRedirect, redirects } from '../redirects.ts';
import { whatAnswers } from '../what-answers.ts';
import { type exportRedirects, type ImportOutcome, MOST_LINES } from './contract.ts';

const PAGE = 2_000;
const MOST_EXPORTED = 200_000;

/** In the last column: its story was withdrawn, and until it is back readers find what the second column says. */
const WITHDRAWN = 'withdrawn';

/** All redirects as comma-separated values (RFC 4180) in UTF-8 with a mark that spreadsheets look for. */
export async function redirectsCsv({ db, now }: Context): Promise<z.input<(typeof exportRedirects)['output']>> {
  const lines = ['from,to,source,state'];
  let left = 0;
  let after: string | undefined;
  while (lines.length < MOST_EXPORTED) {
    const page = await redirects(db, { after, limit: PAGE });
    for (const { from, to: lasting, meanwhile, source } of page) {
      const to = lasting ?? meanwhile;
      if (to === null) left += 1;
      else lines.push([from, to, source, lasting === null ? WITHDRAWN : ''].map(cell).join(','));
    }
    if (page.length < PAGE) break;
    after = page.at(-1)?.from;
  }
  const day = new Date(now()).toISOString().slice(0, 10);
  return { fileName: `redirects-${day}.csv`, csv: `\uFEFF${lines.join('\r\n')}\r\n`, left };
}

interface Line extends EditorsRedirect {
  line: number;
  /** it was exported as the address of a withdrawn story */
  withdrawn: boolean;
}

/** Thrown to take back what a dry run did. */
class Undone extends Error {}

/**
 * Takes over redirects from a table with `from` and `to` in its first columns, all or none. What was exported as the address
 * of a withdrawn story stays as it is where the paper has that story, and leads where readers were led where it has not. A dry run does the very same and
 * takes it back, so that what it says is true.
 */
export async function importRedirects(
  ctx: RedirectContext,
  { csv, dryRun }: { csv: string; dryRun: boolean },
): Promise<ImportOutcome> {
  const { lines, faults } = readLines(csv);
  const { fresh, ...counts } = await compared(ctx.db, lines);
  if (faults.length > 0) return { done: false, ...counts, faults };
  try {
    await inTransaction(ctx.db, async (db) => {
      const on = { ...ctx, db };
      // what is there already stays as it is, whatever became of where it leads
      await redirectAddresses(on, fresh);
      await audit(on, { what: 'redirect.imported', detail: { lines: lines.length, ...counts } });
      if (dryRun) throw new Undone();
    });
  } catch (error) {
    if (error instanceof Undone) return { done: false, ...counts, faults: [] };
    if (!(error instanceof Invalid)) throw error;
    return { done: false, ...counts, faults: byLine(error, fresh) };
  }
  return { done: true, ...counts, faults: [] };
}

function readLines(csv: string): { lines: Line[]; faults: ImportOutcome['faults'] } {
  const rows = readCsv(csv.replaceAll('\0', ''));
  const [first] = rows;
  const body = first && /^(?:from|source|old)\b/i.test(first.cells[0] ?? '') ? rows.slice(1) : rows;
  const faults: ImportOutcome['faults'] = [];
  const fault = (line: number, value: string, sentence: string) => faults.push({ line, value, sentence });
  if (body.length === 0) fault(1, '', 'It holds no redirects.');
  if (body.length > MOST_LINES) fault(1, '', `At most ${MOST_LINES} lines go at once. This has ${body.length}.`);
  const seen = new Map<string, number>();
  const lines: Line[] = [];
  for (const { line, cells } of faults.length > 0 ? [] : body) {
    const [from, to] = [plain(cells[0]), plain(cells[1])];
    if (!from || !to) {
      fault(line, from || to, 'It needs an old address and where that leads, in the first two columns.');
      continue;
    }
    const twice = seen.get(redirectKey(from));
    if (twice !== undefined) fault(line, from, `The same address is in line ${twice}.`);
    else seen.set(redirectKey(from), line);
    lines.push({ line, from, to, withdrawn: plain(cells[3]).toLowerCase() === WITHDRAWN });
  }
  return { lines, faults };
}

/** Without the apostrophe that keeps spreadsheets from taking a cell for a formula. */
function plain(value = ''): string {
  return value.trim().replace(/^'(?=[=+\-@|%])/, '');
}

async function compared(
  db: Db,
  lines: readonly Line[],
): Promise<Pick<ImportOutcome, 'added' | 'changed' | 'same'> & { fresh: Line[] }> {
  const settings = await readSettings(db);
  const there = new Map<string, ListedRedirect>();
  const keys = lines.map(({ from }) => redirectKey(from));
  for (let at = 0; at < keys.length; at += 500) {
    const some = keys.slice(at, at + 500);
    for (const row of await redirects(db, { only: some, limit: some.length })) there.set(row.from, row);
  }
  const counts = { added: 0, changed: 0, same: 0 };
  const fresh: Line[] = [];
  for (const line of lines) {
    const { from, to, withdrawn } = line;
    const key = redirectKey(from);
    const row = there.get(key);
    const before = row?.to ?? row?.meanwhile ?? null;
    const isOfStory = withdrawn && (row?.kind === 'article' || (await whatAnswers(db, key, settings)) !== null);
    if (isOfStory || (before !== null && isSame(before, to))) {
      counts.same += 1;
      continue;
    }
    fresh.push(line);
    if (row) counts.changed += 1;
    else counts.added += 1;
  }
  return { ...counts, fresh };
}

/** Paths are the same however they are written; other addresses to the letter. */
function isSame(one: string, other: string): boolean {
  return one === other || (one.startsWith('/') && other.startsWith('/') && redirectKey(one) === redirectKey(other));
}

function byLine(error: Invalid, lines: readonly Line[]): ImportOutcome['faults'] {
  const faults = Object.entries(error.fields).flatMap(([field, sentence]) => {
    const [at = '', end = ''] = field.split('.');
    const found = lines[Number(at)];
    return found ? [{ line: found.line, value: end === 'to' ? found.to : found.from, sentence }] : [];
  });
  return faults.sort((a, b) => a.line - b.line);
}
