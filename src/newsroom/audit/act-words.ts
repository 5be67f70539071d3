import type { Strings } from '../strings/en.ts';

type Words = Strings['audit'];

/** An act in words: of `story.published` “published”; one that has no words yet stands as it is written down. */
export function actWords({ acts }: Words, what: string): string {
  return Object.hasOwn(acts, what) ? ((acts as Record<string, string>)[what] ?? what) : what;
}

/** The kind of thing that `story:9` is of. */
export function kindOf({ kinds }: Words, thing: string): string {
  const kind = thing.split(':', 1)[0] ?? '';
  return Object.hasOwn(kinds, kind) ? ((kinds as Record<string, string>)[kind] ?? kind) : kind;
}

/** The acts to choose from, group by group, each group also as a whole. */
export function actChoices({ acts, groups }: Words): { group: string; items: { value: string; label: string }[] }[] {
  return Object.entries(groups).map(([begins, { name, all }]) => ({
    group: name,
    items: [
      { value: begins, label: all },
      ...Object.entries(acts)
        .filter(([what]) => what.startsWith(begins))
        .map(([value, words]) => ({ value, label: `${name}: ${words}` })),
    ],
  }));
}
