import { createContext, useContext } from 'react';
import { en, type Strings } from './en.ts';

export const StringsContext = createContext<Strings>(en);

/** The words of the newsroom in the language of whoever reads them. */
export function useStrings(): Strings {
  return useContext(StringsContext);
}
