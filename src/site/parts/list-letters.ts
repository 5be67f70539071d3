import type { Voice } from '../voice.ts';

/** Things under the first letter of what they are looked up by, both in the order of the paper's language. */
export function byLetter<Thing>(
  { language, compare }: Pick<Voice, 'language' | 'compare'>,
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
): { letter: string; things: Thing[] }[] {
  const found = new Map<string, Thing[]>();
  const base = new Intl.Collator(language, { sensitivity: 'base' });
  for (const thing of things) {
    const letter = letterOf(keyOf(thing), language, base);
    const under = found.get(letter);
    if (under) under.push(thing);
    else found.set(letter, [thing]);
  }
  return [...found]
    .map(([letter, under]) => ({
      letter,
      things: under.sort((one, other) => compare(keyOf(one), keyOf(other))),
    }))
    .sort(
      (one, other) => Number(one.letter === REST) - Number(other.letter === REST) || compare(one.letter, other.letter),
    );
}

/** Under which all stands that does not begin with a letter. */
const REST = '#';

/** Without its marks where the language takes it for the same letter: É is E in French, while Й is not И, nor Ç C in Turkish. */
function letterOf(key: string, language: string, base: Intl.Collator): string {
  const first = [...key.trim().normalize('NFC')][0] ?? '';
  if (!/\p{L}/u.test(first)) return REST;
  const plain = /\p{Script=Latin}/u.test(first) ? [...first.normalize('NFKD')][0] : undefined;
  return (plain && base.compare(plain, first) === 0 ? plain : first).toLocaleUpperCase(language);
}

/** What a person is looked up by: the last word of the name; all of it for an agency. */
export function sortName({ name, kind }: { name: string; kind: string }): string {
  const words = name.trim().split(/\s+/);
  return kind === 'agency' ? name : [words.at(-1), ...words.slice(0, -1)].join(' ');
}
