import { Invalid } from '../base/errors.ts';
import type { Db } from '../store/database.ts';
import { redirectKey } from './add-redirects.ts';
import { isText } from './redirects.ts';
import { answersAlways } from './reserved-addresses.ts';
import type { Settings } from './settings.ts';
import { whatAnswers } from './what-answers.ts';
import { standsWithdrawn } from './withdrawn/taken-back.ts';

const NO_ADDRESS = 'It must be a path such as /old/story/, or a whole address, without spaces.';

/** Why readers who ask for this address cannot be led on, as a sentence; null: they can. @param key of `from` */
export async function whyNotFrom(db: Db, from: string, key: string, settings: Settings): Promise<string | null> {
  if (!/^(?:https?:)?\//i.test(from.trim()) || /[\s\p{Cc}]/u.test(from.trim()) || key.length > 2048) return NO_ADDRESS;
  if (/\p{Cc}|\/\.{1,2}(?:\/|$)/u.test(key) || !isWhole(from))
    return 'No browser can ask for it: it has a dot segment, a control character or a broken escape.';
  if (key.endsWith('*')) return 'It is taken to the letter: a star stands for nothing. Write each address by itself.';
  if (key === '/') return 'The front page is there: readers would never be led on.';
  if (answersAlways(key)) return `The paper itself answers at ${key}: readers would never be led on.`;
  if (key.startsWith('/?')) return null;
  const there = await whatAnswers(db, key, settings);
  if (there)
    return `${'own' in there ? there.own : there.path} is the address of something that is there: readers would never be led on.`;
  return (await whyKept(db, [key])).get(key) ?? null;
}

/** @throws {Invalid} `from`: addresses that say what became of a withdrawn story */
export async function refuseKept(db: Db, keys: readonly string[]): Promise<void> {
  const [sentence] = (await whyKept(db, keys)).values();
  if (sentence) throw new Invalid('What readers are told of a withdrawn story stays.', { from: sentence });
}

/**
 * Of addresses (as keys) that tell of a withdrawn story, why they are not for redirects: the one that it had, and of one
 * that was retracted all that ever led to it.
 */
async function whyKept(db: Db, asked: readonly string[]): Promise<Map<string, string>> {
  const kept = new Map<string, string>();
  const keys = asked.filter(isText);
  for (let at = 0; at < keys.length; at += 500) {
    const rows = await db
      .selectFrom('redirects as old')
      .innerJoin('articles', 'articles.id', 'old.targetId')
      .leftJoin('withdrawals as notice', 'notice.articleId', 'articles.id')
      .select(['old.fromPath', 'articles.path', 'notice.kind', 'notice.path as noticePath'])
      .where('old.targetKind', '=', 'article')
      .where('old.fromPath', 'in', keys.slice(at, at + 500))
      .where('articles.firstPublishedAt', 'is not', null)
      .where(standsWithdrawn('articles'))
      .execute();
    for (const { fromPath, path, kind, noticePath } of rows)
      if (kind === 'retract')
        kept.set(fromPath, `${fromPath} tells readers of a retraction. It stays at its address, and leads nowhere.`);
      else if (redirectKey(noticePath ?? path ?? '') === fromPath)
        kept.set(
          fromPath,
          `${fromPath} is the address of a withdrawn story. Where its readers are led is said with the story: publish it again, and withdraw it with an address to lead them to.`,
        );
  }
  return kept;
}

/** Whether its escapes are those of an address: others never reach a page. */
function isWhole(address: string): boolean {
  try {
    decodeURIComponent(address.trim().replace(/[?#].*$/s, ''));
    return true;
  } catch {
    return false;
  }
}
