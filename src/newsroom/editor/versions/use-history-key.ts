import { useEffect, useRef } from 'react';
import { STORY_FIELDS, type StoryField } from '../../../writing/contract.ts';
import { useShortcuts } from '../../shell/shortcuts.ts';
import { useWords } from '../use-words.ts';

/** As the help and `aria-keyshortcuts` have it. */
export const HISTORY_KEY = 'Alt+Shift+H';

/**
 * By key, too, one step leads from a field to who changed it; from anywhere else to who changed what. The ways beside the
 * fields are no stops of Tab, so that it goes from field to field while somebody fills them in.
 */
export function useHistoryKey(show: (what: StoryField | 'all') => void): void {
  const { history } = useWords();
  useShortcuts([{ key: HISTORY_KEY, label: history.key, run: () => undefined }]);
  const latest = useRef(show);
  latest.current = show;
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      // by its place: with Alt the same key writes other letters
      if (event.code !== 'KeyH' || !event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
      if (document.querySelector('[aria-modal="true"]')) return;
      event.preventDefault();
      latest.current(fieldAt(event.target));
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}

function fieldAt(target: EventTarget | null): StoryField | 'all' {
  const name = target instanceof Element ? target.closest<HTMLElement>('[data-history]')?.dataset.history : undefined;
  return STORY_FIELDS.find((field) => field === name) ?? 'all';
}
