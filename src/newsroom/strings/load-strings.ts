import { en, type Strings } from './en.ts';

/** One line for each language that the newsroom speaks; the files are fetched by those who need them. */
const CATALOGUES: Record<string, () => Promise<Strings>> = {
  en: async () => en,
};

/** @param language BCP 47; its first part decides, English where there is no catalogue */
export function loadStrings(language: string): Promise<Strings> {
  const catalogue = CATALOGUES[language.toLowerCase().split('-')[0] as string];
  return catalogue ? catalogue().catch(() => en) : Promise.resolve(en);
}
