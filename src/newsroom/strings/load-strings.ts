import { en, type Strings } from './en.ts';

/** One line for each language that the newsroom speaks; the files are fetched by those who need them. */
const CATALOGUES: Record<string, () => Promise<Strings>> = {
  en: async () => en,
};

/** @param language BCP 47; its first part decides, English where there is no catalogue */
export async function loadStrings(language: string): Promise<{ strings: Strings; language: string }> {
  const asked = language.toLowerCase().split('-')[0] as string;
  const strings = await CATALOGUES[asked]?.().catch(() => null);
  return strings ? { strings, language: asked } : { strings: en, language: 'en' };
}
