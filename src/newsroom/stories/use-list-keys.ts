import type { RefObject } from 'react';
import type { ArticleId } from '../../base/ids.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import { useStrings } from '../strings/use-strings.ts';

/** j and k go from headline to headline, x selects; Enter opens, since the headline is a link. */
export function useListKeys(table: RefObject<HTMLTableElement | null>, onToggle: (id: ArticleId) => void): void {
  const { keys } = useStrings().stories;
  const rows = (): HTMLElement[] => [...(table.current?.querySelectorAll<HTMLElement>('[data-story]') ?? [])];
  const here = (): number => rows().findIndex((row) => row.contains(document.activeElement));
  const go = (by: 1 | -1): void => {
    const all = rows();
    const at = here();
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)];
    next?.querySelector('a')?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  useShortcuts([
    { key: 'j', label: keys.down, run: () => go(1) },
    { key: 'k', label: keys.up, run: () => go(-1) },
    {
      key: 'x',
      label: keys.select,
      run: () => {
        const row = rows()[here()];
        if (row) onToggle(Number(row.dataset.story) as ArticleId);
      },
    },
  ]);
}
