import { createContext, useContext } from 'react';
import type { ArticleId } from '../../base/ids.ts';

export const CardOpenContext = createContext<(container: number, story: ArticleId) => void>(() => {});

/** Opens the card of a story over the front. */
export function useCardOpen(): (container: number, story: ArticleId) => void {
  return useContext(CardOpenContext);
}
