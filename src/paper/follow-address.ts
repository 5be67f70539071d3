import type { Db } from '../store/database.ts';
import { redirectKey } from './add-redirects.ts';
import { createPublicAddresses } from './public-addresses.ts';
import { reservedPart } from './reserved-addresses.ts';
import type { Settings } from './settings.ts';
import { type Answering, whatAnswers } from './what-answers.ts';

/** Where readers come who ask for an address: `steps` is how often they are sent on, `at` where they are at last. */
export type Followed =
  | { kind: 'page'; found: Exclude<Answering, null> | { ledOn: true }; at: string; steps: number }
  | { kind: 'away' | 'gone' | 'nothing' | 'ring'; at: string; steps: number };

const MOST_STEPS = 10;

/**
 * Follows an own address (path, with its query if it has one) through redirects and withdrawn stories that lead elsewhere, as
 * readers are sent. `origin`: addresses of the paper with its host are own ones. `leaving`: a path that will answer no more.
 */
export async function followAddress(
  db: Db,
  address: string,
  { settings, origin, leaving }: { settings: Settings; origin: string | undefined; leaving?: string },
): Promise<Followed> {
  const left = leaving === undefined ? null : redirectKey(leaving);
  const passed = new Set<string>();
  for (let at = address, steps = 0; ; steps += 1) {
    const key = redirectKey(at);
    if (key === left || passed.has(key) || steps > MOST_STEPS) return { kind: 'ring', at, steps };
    passed.add(key);
    const { pathname, searchParams } = new URL(at, 'http://own.invalid');
    const moved = () => createPublicAddresses(db).redirect(decoded(pathname), searchParams);
    const found = (key.startsWith('/?') && (await moved())) || (await answering(db, pathname, settings));
    if (found && !('to' in found)) return { kind: 'page', found, at, steps };
    const next = found ?? (await moved());
    if (next === null) return { kind: 'nothing', at, steps };
    if (next.to === 'gone') return { kind: 'gone', at, steps };
    if (next.to !== 'address') return { kind: 'page', found: { ledOn: true }, at, steps: steps + 1 };
    at = ownPath(next.address, origin);
    if (!at.startsWith('/')) return { kind: 'away', at, steps: steps + 1 };
  }
}

/** Whether an address as it is written in a text is one of the paper's own, with its host (`www.` or not) or without. */
export function isOfPaper(href: string, origin: string): boolean {
  if (!/^(?:https?:)?\//i.test(href) || !URL.canParse(href, origin)) return false;
  const bare = (address: string) => new URL(address, origin).host.replace(/^www\./, '');
  return bare(href) === bare(origin);
}

/** An address with the paper's scheme and host, however they are written, without them; any other as it is. */
export function ownPath(address: string, origin: string | undefined): string {
  if (!origin || !/^https?:\/\/[^\\]*$/i.test(address) || !isOfPaper(address, origin)) return address;
  const rest = address.replace(/^https?:\/\/[^/?#]*/i, '');
  return rest.startsWith('/') ? rest : `/${rest}`;
}

async function answering(db: Db, path: string, settings: Settings) {
  const found = await whatAnswers(db, path, settings);
  return found ?? (isOwnPage(path) ? { own: path } : null);
}

/** Feeds, search, files and such: pages of years and months are asked for by {@link whatAnswers}. */
function isOwnPage(path: string): boolean {
  const part = reservedPart(`${path.replace(/\/$/, '')}/`);
  return part !== null && !/^\d{4}$/.test(part);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
}
