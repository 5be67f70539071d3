import { readFile } from 'node:fs/promises';
import { Invalid } from '../../base/errors.ts';
import { readCsv } from '../../base/read-csv.ts';
import { readText } from '../../base/read-text.ts';
import { type EditorsRedirect, redirectAddresses, removeRedirects } from '../../paper/redirect-address.ts';
import { redirects as listed } from '../../paper/redirects.ts';
import { originOf } from '../config.ts';
import { asJson, type Command, readCall, UsageError, usageOf } from './command.ts';
import { numberIn, oneOf } from './option-values.ts';

const SOURCES = ['import', 'rename', 'editor'] as const;
const OPTIONS = {
  json: { type: 'boolean' },
  search: { type: 'string' },
  source: { type: 'string' },
  limit: { type: 'string' },
  file: { type: 'string' },
} as const;
const USUAL = 200;

export const redirects: Command = {
  name: 'redirects',
  usage: [
    `redirects list [--search TEXT] [--source ${SOURCES.join('|')}] [--limit NUMBER] [--json]`,
    'redirects add FROM TO [--json]',
    'redirects add --file FILE.csv [--json]',
    'redirects remove FROM … [--json]',
  ],
  says: 'Shows and changes where old addresses lead. TO is a path of this site, an http(s) address, or gone; a CSV file has FROM and TO in its columns, and is taken whole or not at all.',
  onlyReads: ([verb]) => verb !== 'add' && verb !== 'remove',
  async run({ config, db, now, print, note }, words) {
    const { values, positionals } = readCall(words, OPTIONS);
    const [verb, ...given] = positionals;
    const ctx = { db, now, who: 'cli', origin: originOf(config, config.port) };
    if (verb === 'list' && given.length === 0) {
      const limit = values.limit === undefined ? USUAL : numberIn('limit', values.limit);
      if (limit < 1) throw new UsageError('--limit must be at least 1.');
      const source = values.source === undefined ? undefined : oneOf('source', values.source, SOURCES);
      const found = await listed(db, { words: values.search ?? '', source, limit: limit + 1 });
      const shown = found.slice(0, limit).map(({ from, to, kind, source }) => ({ from, to, kind, source }));
      if (values.json) print(asJson(shown));
      else for (const { from, to, source } of shown) print(`${from}  →  ${to ?? 'nothing yet'}  (${source})`);
      if (found.length > limit) note(`These are the first ${limit}. --search TEXT or --limit NUMBER shows others.`);
      return 0;
    }
    if (verb === 'add' && given.length === (values.file === undefined ? 2 : 0)) {
      const [from = '', to = ''] = given;
      const added = values.file === undefined ? [{ from, to }] : await fromFile(values.file);
      await redirectAddresses(ctx, added).catch((error: unknown) => {
        throw error instanceof Invalid ? byLine(error, added, values.file !== undefined) : error;
      });
      if (values.json) print(asJson({ added: added.length }));
      else note(added.length === 1 ? '1 address leads on.' : `${added.length} addresses lead on.`);
      return 0;
    }
    if (verb === 'remove' && given.length > 0) {
      const absent = await removeRedirects(ctx, given);
      if (values.json) print(asJson({ removed: given.length - absent.length, absent }));
      else
        for (const address of given)
          note(absent.includes(address) ? `${address} led nowhere.` : `${address} leads nowhere now.`);
      return 0;
    }
    throw new UsageError(usageOf(redirects));
  },
};

interface Numbered extends EditorsRedirect {
  line: number;
}

async function fromFile(file: string): Promise<Numbered[]> {
  const rows = readCsv(readText(await readFile(file)).text);
  const [first] = rows;
  const body = first && /^(?:from|source|old)\b/i.test(first.cells[0] ?? '') ? rows.slice(1) : rows;
  const wrong: Record<string, string> = {};
  for (const { line, cells } of body)
    if (cells.length < 2 || !cells[0]?.trim() || !cells[1]?.trim()) wrong[`line ${line}`] = 'It needs FROM and TO.';
  if (body.length === 0) wrong.file = 'It holds no redirects.';
  if (Object.keys(wrong).length) throw new Invalid(`${file} does not fit; no redirect was made.`, wrong);
  return body.map(({ line, cells }) => ({ line, from: (cells[0] as string).trim(), to: (cells[1] as string).trim() }));
}

/** Places in the list become what the person has before them: lines of the file, or the two words. */
function byLine(error: Invalid, added: readonly (EditorsRedirect | Numbered)[], isFile: boolean): Invalid {
  const fields = Object.entries(error.fields).map(([field, sentence]) => {
    const [at = '', end = ''] = field.split('.');
    const redirect = added[Number(at)];
    const value = redirect && (end === 'to' ? redirect.to : redirect.from);
    return [
      isFile && redirect && 'line' in redirect ? `line ${redirect.line}, ${end} ${value}` : `${end} ${value}`,
      sentence,
    ];
  });
  return new Invalid(isFile ? error.message : 'The redirect does not fit.', Object.fromEntries(fields));
}
