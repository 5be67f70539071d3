import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The secret that everything signed derives from: as configured, else made once and kept, readable by its owner only. */
export function secretOf(config: { secret: string | null; data: string }): string {
  if (config.secret) return config.secret;
  const file = join(config.data, 'secret');
  mkdirSync(config.data, { recursive: true });
  try {
    // two processes that start together must end with one secret: whoever comes second reads the first one's
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
