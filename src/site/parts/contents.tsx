import type { Voice } from '../voice.ts';

export interface ContentsEntry {
  level: number;
  anchor: string;
  text: string;
}

/** Fewest headings for a list, and most for one that is open from the start. */
const FEWEST = 3;
const OPEN = 4;

/** The list of a story's headings, nested by level. */
export function Contents({ voice, entries }: { voice: Voice; entries: readonly ContentsEntry[] }) {
  const top = entries.filter(({ level }) => level === 2);
  const shown = top.length > 0 ? entries.filter(({ level }) => level <= 3) : entries;
  if (shown.length < FEWEST) return null;
  const groups: { entry: ContentsEntry; children: ContentsEntry[] }[] = [];
  for (const entry of shown) {
    const last = groups.at(-1);
    if (last && entry.level > last.entry.level) last.children.push(entry);
    else groups.push({ entry, children: [] });
  }
  return (
    <nav class="contents" aria-label={voice.say('contents.title')}>
      <details open={shown.length <= OPEN}>
        <summary>{voice.say('contents.title')}</summary>
        <ol>
          {groups.map(({ entry, children }) => (
            <li>
              <a href={`#${entry.anchor}`}>{entry.text}</a>
              {children.length > 0 && (
                <ol>
                  {children.map((child) => (
                    <li>
                      <a href={`#${child.anchor}`}>{child.text}</a>
                    </li>
                  ))}
                </ol>
              )}
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
