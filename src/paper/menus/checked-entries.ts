import { Invalid } from '../../base/errors.ts';
import type { Db } from '../../store/database.ts';
import { readSettings } from '../read-settings.ts';
import { whatAnswers } from '../what-answers.ts';
import { type MenuDraftEntry, type MenuTarget, MOST_ENTRIES } from './contract.ts';
import { flat, withTargets } from './entries.ts';
import { checkAddresses } from './save-menu.ts';

/**
 * Entries as an editor sends them. An own address becomes what stands there, so that the entry follows when it moves.
 * @throws {Invalid} `entries`, `entries.0.children.2.address`
 */
export async function checkedEntries(db: Db, entries: readonly MenuDraftEntry[]): Promise<MenuDraftEntry[]> {
  const all = flat([...entries]);
  if (all.length > MOST_ENTRIES)
    throw new Invalid('The menu does not fit.', { entries: `A menu has at most ${MOST_ENTRIES} entries.` });
  checkAddresses(entries, 'entries');
  const own = new Map<string, MenuTarget>();
  for (const { target } of all)
    if (target.kind === 'address' && /^\/[^?#]*$/.test(target.address))
      own.set(target.address, await standingAt(db, target.address));
  return withTargets(entries, (target) => (target.kind === 'address' ? (own.get(target.address) ?? target) : target));
}

async function standingAt(db: Db, address: string): Promise<MenuTarget> {
  const settings = await readSettings(db);
  if (address === '/') return { kind: 'home' };
  const found = await whatAnswers(db, address, settings);
  if (found && 'own' in found && found.own === settings.archivePath) return { kind: 'archive' };
  const target = found && 'target' in found ? found.target : null;
  switch (target?.kind) {
    case 'section':
    case 'topic':
    case 'author':
    case 'article':
      return target;
    default:
      return { kind: 'address', address };
  }
}
