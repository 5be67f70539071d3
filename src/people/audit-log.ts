import type { z } from 'zod';
import { isoInstant } from '../base/clock.ts';
import type { Db } from '../store/database.ts';
import type { Row } from '../store/tables.ts';
import type { auditEntrySchema, auditLog as endpoint } from './contract.ts';
import { nameThings } from './name-things.ts';
import type { Person } from './person.ts';
import { withoutStoryWords } from './without-story-words.ts';

type Filter = Omit<z.output<(typeof endpoint)['input']>, 'before'>;
type Entry = z.input<typeof auditEntrySchema>;
type OwnEntry = Omit<Entry, 'thingName' | 'detail' | 'withheld'>;

const PAGE = 100;
const EXPORTED = 100_000;

/** What was done, newest first; `before`: the number of the last entry had; `reader`: who gets the words of stories that they may read. */
export async function auditLog(
  db: Db,
  filter: Filter,
  before?: number,
  reader: Person | null = null,
): Promise<z.input<(typeof endpoint)['output']>> {
  const rows = await filtered(db, filter, before)
    .limit(PAGE + 1)
    .execute();
  const shown = rows.slice(0, PAGE);
  const names = await nameThings(db, shown, reader);
  const wordsFor = await withoutStoryWords(db, shown, reader);
  return {
    entries: shown.map((row) => ({ ...entryOf(row), ...wordsFor(row), thingName: names.get(row.thing) ?? '' })),
    names: Object.fromEntries(names),
    more: rows.length > PAGE,
  };
}

/** The same as comma-separated values (RFC 4180), in UTF-8 with a mark that spreadsheets look for. */
export async function auditCsv(db: Db, filter: Filter, reader: Person | null = null): Promise<string> {
  const lines = [['number', 'at', 'who', 'name', 'what', 'thing', 'from', 'agent', 'version', 'detail'].join(',')];
  let before: number | undefined;
  while (lines.length <= EXPORTED) {
    const rows = await filtered(db, filter, before).limit(1000).execute();
    const wordsFor = await withoutStoryWords(db, rows, reader);
    for (const row of rows)
      lines.push(
        [
          row.id,
          isoInstant(row.at),
          row.who ?? '',
          row.whoName,
          row.what,
          row.thing,
          row.address,
          row.agent,
          row.version ?? '',
          JSON.stringify(wordsFor(row).detail),
        ]
          .map(cell)
          .join(','),
      );
    if (rows.length < 1000) break;
    before = rows.at(-1)?.id;
  }
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** A cell that no spreadsheet takes for a formula: what begins like one begins with an apostrophe (OWASP, CSV injection). */
export function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const plain = value.replace(/[^\P{Cc}\n\t]/gu, ' ');
  const safe = /^[\s]*[=+\-@\t＝＋－＠|%]/u.test(plain) ? `'${plain}` : plain;
  return /[",\r\n\t;']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function filtered(db: Db, { who, what, thing, from, until }: Filter, before?: number) {
  let query = db.selectFrom('audit').selectAll().orderBy('id', 'desc');
  if (who !== undefined) query = query.where('who', '=', who);
  // `story.` means all that begins so, as a range that the index can serve
  if (what?.endsWith('.')) query = query.where('what', '>=', what).where('what', '<', `${what.slice(0, -1)}/`);
  else if (what) query = query.where('what', '=', what);
  if (thing?.endsWith(':')) query = query.where('thing', '>=', thing).where('thing', '<', `${thing.slice(0, -1)};`);
  else if (thing) query = query.where('thing', '=', thing);
  if (from !== undefined) query = query.where('at', '>=', from);
  if (until !== undefined) query = query.where('at', '<', until);
  if (before !== undefined) query = query.where('id', '<', before);
  return query;
}

function entryOf(row: Row<'audit'>): OwnEntry {
  const { id, at, who, whoName, what, thing, address, agent, version } = row;
  return { id, at, who, whoName, what, thing, from: address, agent, version };
}
