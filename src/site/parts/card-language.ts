import { type Direction, directionOf } from '../../base/language.ts';
import type { Site } from '../page.ts';

/** `lang` and `dir` of a story's words where they are in another language than the paper. */
export function foreignText({ paper }: Site, language: string): { lang?: string; dir?: Direction } {
  return language === '' || language === paper.settings.language ? {} : { lang: language, dir: directionOf(language) };
}

/** `lang` and `dir` of a story's words among those of another: the paper's own language is another to a foreign card. */
export function amongText({ paper }: Site, language: string, around: string): { lang?: string; dir?: Direction } {
  const [own, other] = [language, around].map((tag) => tag || paper.settings.language) as [string, string];
  return own === other ? {} : { lang: own, dir: directionOf(own) };
}

/** `lang` and `dir` of the paper's words among those of a story in another language. */
export function ownText({ paper, voice }: Site, language: string): { lang?: string; dir?: Direction } {
  const own = paper.settings.language;
  return language === '' || language === own ? {} : { lang: voice.language, dir: directionOf(voice.language) };
}

/**
 * `lang` and `dir` of what only the paper names, such as a section or somebody's post, where the site speaks the language
 * of a story (`tongue.ts`).
 */
export function paperText({ paper, voice }: Pick<Site, 'paper' | 'voice'>): { lang?: string; dir?: Direction } {
  const own = paper.settings.language;
  const [spoken, written] = [voice.language, own].map((tag) => tag.toLowerCase().split('-')[0]);
  return spoken === written ? {} : { lang: own, dir: directionOf(own) };
}
