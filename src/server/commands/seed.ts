import { join } from 'node:path';
import { openDiskStorage } from '../../media/storage/disk.ts';
import { fillEmptyPaper } from '../fill-empty-paper.ts';
import { type Command, readCall, UsageError } from './command.ts';

export const seed: Command = {
  name: 'seed',
  usage: ['seed'],
  says: 'Puts the sample edition into a paper that holds nothing yet.',
  async run({ config, db, now, log, note }, words) {
    if (readCall(words, {}).positionals.length > 0) throw new UsageError('seed takes no words.');
    const filled = await fillEmptyPaper({ db, now, who: null }, openDiskStorage(join(config.data, 'media')), log);
    note(filled ? 'The sample edition is in the paper.' : 'The paper already holds something; nothing was done.');
    return filled ? 0 : 1;
  },
};
