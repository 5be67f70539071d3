import type { Command } from './commands/command.ts';
import { importCommand } from './commands/import.ts';
import { jobs } from './commands/jobs.ts';
import { logo } from './commands/logo.ts';
import { menus } from './commands/menus.ts';
import { redirects } from './commands/redirects.ts';
import { reindex } from './commands/reindex.ts';
import { sections } from './commands/sections.ts';
import { seed } from './commands/seed.ts';
import { settings } from './commands/settings.ts';
import { topics } from './commands/topics.ts';
import { topicsStrip } from './commands/topics-strip.ts';
import { user } from './commands/user.ts';

/** Every word of `standfirst`, in the order in which help lists them. A new one is a file in commands/ and a line here. */
export const COMMANDS: readonly Command[] = [
  importCommand,
  settings,
  logo,
  sections,
  topics,
  topicsStrip,
  menus,
  redirects,
  user,
  reindex,
  jobs,
  seed,
];
