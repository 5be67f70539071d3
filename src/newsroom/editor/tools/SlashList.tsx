import { type ReactElement, useEffect, useReducer, useState } from 'react';
import { useWords } from '../use-words.ts';
import type { SlashState, SlashStore } from './slash-menu.ts';

const WIDTH = 256;
const HEIGHT = 324;

/** The blocks to choose from, below the caret. The caret stays in the text; the text says which one is chosen. */
export function SlashList({ store }: { store: SlashStore }): ReactElement | null {
  const words = useWords();
  const [state, setState] = useState<SlashState | null>(null);
  useEffect(() => {
    store.listener = setState;
    return () => {
      store.listener = null;
    };
  }, [store]);
  useEffect(() => {
    const key = state?.items[state.chosen]?.key;
    if (key) document.getElementById(`slash-${key}`)?.scrollIntoView({ block: 'nearest' });
  }, [state]);
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  const isOpen = state !== null;
  useEffect(() => {
    if (!isOpen) return;
    // it stands in the window, the text moves
    document.addEventListener('scroll', drawAgain, { capture: true, passive: true });
    return () => document.removeEventListener('scroll', drawAgain, { capture: true });
  }, [isOpen]);
  const place = state?.place();
  if (!state || !place) return null;
  const below = place.bottom + HEIGHT < window.innerHeight || place.top < HEIGHT;
  const style = {
    left: Math.max(8, Math.min(place.left, window.innerWidth - WIDTH - 8)),
    ...(below ? { top: place.bottom + 4 } : { bottom: window.innerHeight - place.top + 4 }),
  };
  return (
    <div className="slash-list" id="slash-menu" role="listbox" aria-label={words.blockMenu} style={style}>
      {state.items.map((block, position) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text's, which keeps the focus
        <div
          key={block.key}
          id={`slash-${block.key}`}
          role="option"
          tabIndex={-1}
          aria-selected={position === state.chosen}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => state.choose(block)}
        >
          <block.icon size={18} aria-hidden="true" />
          {words.blocks[block.key]}
        </div>
      ))}
    </div>
  );
}
