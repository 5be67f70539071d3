import type { Db } from '../store/database.ts';
import { followAddress } from './follow-address.ts';
import type { Settings } from './settings.ts';
import type { Answering } from './what-answers.ts';

/** What a reader finds at an own address, old ones that lead on included, to their end; null: nothing. A few queries a step. */
export async function leadsSomewhere(
  db: Db,
  { pathname, search }: Pick<URL, 'pathname' | 'search'>,
  settings: Settings,
): Promise<Exclude<Answering, null> | { ledOn: true } | null> {
  const end = await followAddress(db, pathname + search, { settings, origin: undefined });
  if (end.kind === 'page') return end.steps === 0 ? end.found : { ledOn: true };
  return end.kind === 'away' ? { ledOn: true } : null;
}
