import { existsSync } from 'node:fs';
import { systemClock } from '../base/clock.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../base/errors.ts';
import { type Command, type CommandSetting, UsageError } from './commands/command.ts';
import { COMMANDS } from './commands.ts';
import { readConfig } from './config.ts';
import { createLog } from './log.ts';
import { readyDatabase } from './ready-database.ts';
import { readyFolder } from './ready-folder.ts';

/** Exit codes: 0 done, 1 failed, 2 called wrongly, 3 done but with problems. */
async function main(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') return help(rest[0]);
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) throw new UsageError(`There is no command called ${name}. \`standfirst help\` lists them all.`);
  if (rest.includes('--help') || rest.includes('-h')) return help(name);
  const config = readConfig(process.env);
  // who only looks at a paper that is not there yet sees an empty one, and leaves none behind
  const isOnlyImagined =
    command.onlyReads?.(rest) && !config.database.startsWith('postgres') && !existsSync(config.database);
  if (!isOnlyImagined) readyFolder(config.data);
  const db = await readyDatabase(isOnlyImagined ? ':memory:' : config.database);
  try {
    const setting: CommandSetting = {
      config,
      db,
      now: systemClock,
      log: createLog(config.logLevel === 'info' ? 'warn' : config.logLevel, process.stderr),
      print: (text) => process.stdout.write(`${text}\n`),
      note: (text) => process.stderr.write(`${text}\n`),
    };
    return await command.run(setting, rest);
  } finally {
    await db.destroy();
  }
}

function help(name: string | undefined): number {
  const chosen: readonly Command[] = name ? COMMANDS.filter((command) => command.name === name) : COMMANDS;
  if (chosen.length === 0) throw new UsageError(`There is no command called ${name}.`);
  const blocks = chosen.map(
    ({ usage, says }) => `${usage.map((line) => `  standfirst ${line}`).join('\n')}\n      ${says}`,
  );
  process.stdout.write(`Usage: npm run --silent standfirst -- COMMAND …\n\n${blocks.join('\n\n')}\n`);
  return 0;
}

const FILE_TROUBLE: Record<string, string> = {
  ENOENT: 'there is no such file.',
  EACCES: 'this account may not read or write it.',
  EISDIR: 'this is a folder, where a file is needed.',
  ENOTDIR: 'this is a file, where a folder is needed.',
  ENOSPC: 'the disk is full.',
};

function explain(error: unknown): { text: string; code: number } {
  if (error instanceof UsageError) return { text: error.message, code: 2 };
  if (error instanceof Invalid) {
    const lines = Object.entries(error.fields).map(([field, sentence]) => `\n  ${field}: ${sentence}`);
    return { text: error.message + (error.message.includes('\n') ? '' : lines.join('')), code: 1 };
  }
  if (error instanceof NotFound || error instanceof Conflict || error instanceof Forbidden)
    return { text: error.message, code: 1 };
  const { code, path } = error as NodeJS.ErrnoException;
  const trouble = code !== undefined && path !== undefined ? FILE_TROUBLE[code] : undefined;
  if (trouble) return { text: `${path}: ${trouble}`, code: 1 };
  return { text: error instanceof Error ? (error.stack ?? error.message) : String(error), code: 1 };
}

// whoever reads the output may stop reading (`| head`): that is no error
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const { text, code } = explain(error);
    process.stderr.write(`${text}\n`);
    process.exitCode = code;
  },
);
