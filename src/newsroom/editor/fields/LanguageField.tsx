import { Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { directionOf, isLanguageTag } from '../../../base/language.ts';
import { LanguageInput } from '../pickers/LanguageInput.tsx';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { useField } from './use-field.ts';

/** The language of the whole story; its direction follows. */
export function LanguageField(): ReactElement {
  const { live, story, mayWrite } = useStory();
  const words = useWords();
  const [stored, setStored] = useField(live.doc, 'language');
  const [typed, setTyped] = useState<string | null>(null);
  const value = typed ?? stored ?? story.paper.language;
  return (
    <div>
      <LanguageInput
        label={words.storyLanguage}
        value={value}
        readOnly={!mayWrite}
        change={(next) => {
          setTyped(next);
          if (isLanguageTag(next)) {
            setStored(next);
            setTyped(null);
          }
        }}
      />
      <Text size="sm" mt={4}>
        {words.directions[directionOf(value)]}
      </Text>
    </div>
  );
}
