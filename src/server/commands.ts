import type { Command } from './commands/command.ts';
import { importCommand } from './commands/import.ts';
import { jobs } from './commands/jobs.ts';
import { reindex } from './commands/reindex.ts';
import { seed } from './commands/seed.ts';
import { settings } from './commands/settings.ts';

/** Every word of `standfirst`, in the order in which help lists them. A new one is a file in commands/ and a line here. */
export const COMMANDS: readonly Command[] = [importCommand, settings, reindex, jobs, seed];
