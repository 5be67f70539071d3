import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Clock } from '../../base/clock.ts';
import type { Db } from '../../store/database.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';

/** One word of `standfirst`. */
export interface Command {
  name: string;
  /** each form it may be called in, without `standfirst` */
  usage: readonly string[];
  /** one sentence */
  says: string;
  /** whether a call changes nothing: it then leaves no new file behind; absent: it may always */
  onlyReads?(words: readonly string[]): boolean;
  /** @returns the exit code */
  run(setting: CommandSetting, words: readonly string[]): Promise<number>;
}

export interface CommandSetting {
  config: Config;
  db: Db;
  now: Clock;
  log: Log;
  /** a line of what was asked for; standard output, nothing else goes there */
  print(text: string): void;
  /** a line about it; standard error */
  note(text: string): void;
}

/** The command was called in a way it does not know: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Options and words of a call, or a {@link UsageError} that says what is wrong. */
export function readCall<Options extends ParseArgsOptionsConfig>(words: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Every form of the command, for one who called it in another. */
export function usageOf({ usage }: Pick<Command, 'usage'>): string {
  return `Usage:\n${usage.map((line) => `  standfirst ${line}`).join('\n')}`;
}

export function asJson(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
