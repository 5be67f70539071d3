import { Invalid } from '../../base/errors.ts';
import type { Db } from '../../store/database.ts';
import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { type Command, UsageError } from './command.ts';

/** What a call gave: its lines, and where it failed the sentences, by field. */
export interface Outcome {
  code: number;
  out: string;
  notes: string;
  fields: Readonly<Record<string, string>>;
}

/** Calls commands as the terminal does, at a fixed time. */
export function caller(db: () => Db, { data = '/nowhere', now = Date.parse('2026-08-21T12:00:00Z') } = {}) {
  return async (command: Command, ...words: string[]): Promise<Outcome> => {
    const lines: { out: string[]; notes: string[] } = { out: [], notes: [] };
    const done = (code: number, fields = {}): Outcome => ({
      code,
      out: lines.out.join('\n'),
      notes: lines.notes.join('\n'),
      fields,
    });
    const setting = {
      config: readConfig({ STANDFIRST_DATA: data }),
      db: db(),
      now: () => now,
      log: createLog('silent'),
      print: (text: string) => lines.out.push(text),
      note: (text: string) => lines.notes.push(text),
    };
    try {
      return done(await command.run(setting, words));
    } catch (error) {
      if (!(error instanceof UsageError || error instanceof Invalid)) throw error;
      lines.notes.push(error.message);
      return done(error instanceof UsageError ? 2 : 1, error instanceof Invalid ? error.fields : {});
    }
  };
}

export async function eventCount(db: Db): Promise<number> {
  return (await db.selectFrom('events').select('id').execute()).length;
}
