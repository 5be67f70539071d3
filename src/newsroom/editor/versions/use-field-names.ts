import { useMemo } from 'react';
import { useStrings } from '../../strings/use-strings.ts';
import type { Names } from '../publish/differences.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';

/** What is needed to say what a field holds. */
export function useFieldNames(): Names {
  const { story, known } = useStory();
  const { genres, designs, displays } = useWords();
  const { yes, no } = useStrings().publishing;
  return useMemo(
    () => ({ known, sections: story.sections, words: { genres, designs, displays, yes, no } }),
    [known, story.sections, genres, designs, displays, yes, no],
  );
}
