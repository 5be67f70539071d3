import type { Version } from '../../../writing/versions/contract.ts';
import { ownLanguage } from '../../moments.ts';
import type { EditorWords } from '../../strings/editor-en.ts';

/** What a version is called: its number, its name or why it was kept, and when. */
export function versionLabel({ number, name, reason, at, edition }: Version, words: EditorWords): string {
  const time = new Intl.DateTimeFormat(ownLanguage(), {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(at);
  const what = (reason === 'restored' && broughtBack(name, words)) || name || words.reasons[reason];
  return `${number}. ${what}, ${time}${edition ? `, ${words.edition(edition)}` : ''}`;
}

/** Who made it and how much it is. */
export function versionBy({ people, reason, words: count }: Version, words: EditorWords): string {
  const names = people.map(({ name }) => name).join(', ');
  const nobody = { opened: words.history.beforeAnybody, outside: words.history.notInEditor } as const;
  const who = names || (reason === 'opened' || reason === 'outside' ? nobody[reason] : '');
  const length = count === 0 ? words.history.noWordsYet : words.counted(count);
  return [who, length].filter(Boolean).join(', ');
}

/** The server names what was brought back as `2`, or `2: headline`. */
function broughtBack(name: string, { history, fields }: EditorWords): string | null {
  const found = /^(\d+)(?:: (\w+))?$/.exec(name);
  if (!found) return null;
  const number = Number(found[1]);
  const field = Object.entries(fields).find(([key]) => key === found[2])?.[1];
  return field ? history.broughtBackField(field, number) : history.broughtBack(number);
}
