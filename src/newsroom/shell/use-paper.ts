import { createContext, useContext } from 'react';

export const PaperContext = createContext('');

/** The name of the paper. */
export function usePaper(): string {
  return useContext(PaperContext);
}
