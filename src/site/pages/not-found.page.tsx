import type { Answer, Question } from '../../base/answer.ts';
import type { Site } from '../page.ts';
import { ListNotice } from '../parts/list-notice.tsx';

/** Nothing is or was here: a search for what the address says, and the newest stories. */
export function notFound(site: Site, { path }: Question): Promise<Answer> {
  return ListNotice(site, { path, status: 404, title: 'missing.title', text: 'missing.text', words: wordsOf(path) });
}

/** The words of an address's last part, as somebody would look for them; none where it has only numbers. */
export function wordsOf(path: string): string {
  const last = path.split('/').filter(Boolean).at(-1) ?? '';
  const words = last
    .replace(/\.\w{1,5}$/, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu)
    ?.slice(0, 10)
    .join(' ');
  return words && /\p{L}{2}/u.test(words) ? words.slice(0, 80).toWellFormed() : '';
}
