import { type Direction, directionOf } from '../../../base/language.ts';
import { useStory } from '../story-context.ts';
import { useField } from './use-field.ts';

/** The language that the story is written in, for spelling and direction of everything that is written in it. */
export function useTongue(): { lang: string; dir: Direction } {
  const { live, story } = useStory();
  const [language] = useField(live.doc, 'language');
  const lang = language ?? story.paper.language;
  return { lang, dir: directionOf(lang) };
}
