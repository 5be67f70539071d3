import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Conflict, Invalid } from '../../base/errors.ts';
import { importMarkdown } from '../../imports/markdown/import-markdown.ts';
import type { ImportMap, ImportOptions } from '../../imports/options.ts';
import { emptyReport, type ImportReport } from '../../imports/report.ts';
import { importWordpress } from '../../imports/wordpress/import-wordpress.ts';
import { openDiskStorage } from '../../media/storage/disk.ts';
import { startBar } from '../progress-bar.ts';
import { asJson, type Command, type CommandSetting, readCall, UsageError, usageOf } from './command.ts';
import { summaryOf } from './import-summary.ts';

const OPTIONS = {
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  media: { type: 'string' },
  'fetch-media': { type: 'boolean' },
  'allow-private-addresses': { type: 'boolean' },
  map: { type: 'string' },
} as const;

export const importCommand: Command = {
  name: 'import',
  usage: [
    'import wordpress FILE… [--dry-run] [--json] [--media DIR|ZIP] [--fetch-media [--allow-private-addresses]] [--map FILE]',
    'import markdown DIR [--dry-run] [--json]',
  ],
  says: 'Brings another system’s stories, pages, people, pictures and comments into the paper, at their old addresses. May be stopped and begun again.',
  onlyReads: (words) => words.includes('--dry-run'),
  async run(setting, words) {
    const { values, positionals } = readCall(words, OPTIONS);
    const [kind, ...rest] = positionals;
    const options = await optionsFrom(values);
    const report = await importFrom(kind, rest, setting, options).catch((error: unknown) => {
      // who reads the report is told in its form too; whoever looks on reads the sentence that follows
      if (values.json && (error instanceof Invalid || error instanceof Conflict))
        setting.print(asJson(refusal(rest, error.message, options.dryRun ?? false)));
      throw error;
    });
    if (values.json) setting.print(asJson(report));
    else setting.note(summaryOf(report));
    return report.state === 'done' ? 0 : 1;
  },
};

/** The report of files that were refused before anything was written. */
function refusal(paths: readonly string[], message: string, dryRun: boolean) {
  const problems = [{ item: paths.join(', '), what: message, where: 'file' }];
  return { ...emptyReport(dryRun), state: 'refused', problems, message };
}

async function importFrom(
  kind: string | undefined,
  paths: readonly string[],
  { config, db, now }: CommandSetting,
  options: ImportOptions,
): Promise<ImportReport> {
  const storage = openDiskStorage(join(config.data, 'media'));
  const bar = startBar(process.stderr, now);
  const job = {
    db,
    now,
    storage,
    options,
    onProgress: ({ step, done, of }: { step: string; done: number; of: number }) => bar.show(done, of, step),
  };
  try {
    if (kind === 'wordpress' && paths.length > 0) return await importWordpress({ ...job, files: paths });
    if (kind === 'markdown' && paths.length === 1) return await importMarkdown({ ...job, folder: paths[0] as string });
  } finally {
    bar.end();
  }
  throw new UsageError(usageOf(importCommand));
}

async function optionsFrom(values: {
  'dry-run'?: boolean;
  media?: string;
  'fetch-media'?: boolean;
  'allow-private-addresses'?: boolean;
  map?: string;
}): Promise<ImportOptions> {
  if (values['allow-private-addresses'] && !values['fetch-media'])
    throw new UsageError('--allow-private-addresses goes with --fetch-media.');
  return {
    dryRun: values['dry-run'] ?? false,
    fetchMedia: values['fetch-media'] ?? false,
    privateAddresses: values['allow-private-addresses'] ?? false,
    ...(values.media !== undefined && { media: values.media }),
    ...(values.map !== undefined && { map: await mapFrom(values.map) }),
  };
}

async function mapFrom(file: string): Promise<ImportMap> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Invalid(`--map: ${file} cannot be read.`);
  });
  try {
    return JSON.parse(text) as ImportMap;
  } catch (error) {
    throw new Invalid(`--map: ${file} is not JSON: ${(error as Error).message}`);
  }
}
