import { join } from 'node:path';
import { systemClock } from '../base/clock.ts';
import { openDiskStorage } from '../media/storage/disk.ts';
import { openDatabase } from '../store/database.ts';
import { readConfig } from './config.ts';
import { fillEmptyPaper } from './fill-empty-paper.ts';
import { createLog } from './log.ts';

// Started by fill-apart.ts. Whoever waits for it may be killed: then it has nobody to work for.
process.on('disconnect', () => process.exit(1));
const config = readConfig(process.env);
const log = createLog(config.logLevel);
const db = openDatabase(config.database);
await fillEmptyPaper({ db, now: systemClock, who: null }, openDiskStorage(join(config.data, 'media')), log);
await db.destroy();
process.disconnect();
process.exit(0);
