import { type Direction, directionOf } from '../../base/language.ts';
import type { Site } from '../page.ts';

/** `lang` and `dir` of a story's words where they are in another language than the paper. */
export function foreignText({ paper }: Site, language: string): { lang?: string; dir?: Direction } {
  return language === '' || language === paper.settings.language ? {} : { lang: language, dir: directionOf(language) };
}
