import { createContext, useContext } from 'react';
import { type Direction, directionOf } from '../../base/language.ts';

export interface Paper {
  name: string;
  /** BCP 47 */
  language: string;
}

export const PaperContext = createContext<Paper>({ name: '', language: 'en' });

export const ZoneContext = createContext('UTC');

/** The zone whose clocks the paper publishes by: an IANA name. */
export function useZone(): string {
  return useContext(ZoneContext);
}

/** The name of the paper. */
export function usePaper(): string {
  return useContext(PaperContext).name;
}

/** The language that the paper is written in, for fields and previews of what readers will see. */
export function usePaperTongue(): { lang: string; dir: Direction } {
  const { language } = useContext(PaperContext);
  return { lang: language, dir: directionOf(language) };
}
