import type { Db } from '../store/database.ts';
import { createPublicAddresses } from './public-addresses.ts';
import { reservedPart } from './reserved-addresses.ts';
import type { Settings } from './settings.ts';
import { type Answering, whatAnswers } from './what-answers.ts';

/** Whether an address as it is written in a text is one of the paper's own, with its host (`www.` or not) or without. */
export function isOfPaper(href: string, origin: string): boolean {
  if (!/^(?:https?:)?\//i.test(href) || !URL.canParse(href, origin)) return false;
  const bare = (address: string) => new URL(address, origin).host.replace(/^www\./, '');
  return bare(href) === bare(origin);
}

/** What a reader finds at an own address, old ones that lead on included; null: nothing. At most seven queries. */
export async function leadsSomewhere(
  db: Db,
  { pathname, searchParams }: Pick<URL, 'pathname' | 'searchParams'>,
  settings: Settings,
): Promise<Exclude<Answering, null> | { ledOn: true } | null> {
  const found = await whatAnswers(db, pathname, settings);
  if (found) return found;
  if (isOwnPage(pathname)) return { own: pathname };
  const moved = await createPublicAddresses(db).redirect(decoded(pathname), searchParams);
  return moved !== null && moved.to !== 'gone' ? { ledOn: true } : null;
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
