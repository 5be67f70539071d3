import { Accordion, Stack } from '@mantine/core';
import type { ReactElement } from 'react';
import { useWords } from '../use-words.ts';
import { BylineField } from './BylineField.tsx';
import { KindFields } from './KindFields.tsx';
import { LanguageField } from './LanguageField.tsx';
import { LeadField } from './LeadField.tsx';
import { OtherTitles } from './OtherTitles.tsx';
import { SectionField } from './SectionField.tsx';
import { SlugField } from './SlugField.tsx';
import { TextField } from './TextField.tsx';
import { TopicsField } from './TopicsField.tsx';

/** Everything about the story that is not its text. */
export function StoryPanel(): ReactElement {
  const words = useWords();
  return (
    <Stack gap="sm">
      <SectionField />
      <TopicsField />
      <BylineField />
      <LeadField />
      <TextField name="notes" label={words.notesToColleagues} description={words.notesHint} lines />
      <Accordion multiple variant="separated" chevronPosition="left" order={3}>
        <Accordion.Item value="titles">
          <Accordion.Control>{words.otherTitles}</Accordion.Control>
          <Accordion.Panel>
            <OtherTitles />
          </Accordion.Panel>
        </Accordion.Item>
        <Accordion.Item value="kind">
          <Accordion.Control>{words.kindAndLook}</Accordion.Control>
          <Accordion.Panel>
            <KindFields />
          </Accordion.Panel>
        </Accordion.Item>
        <Accordion.Item value="address">
          <Accordion.Control>{words.addressAndLanguage}</Accordion.Control>
          <Accordion.Panel>
            <Stack gap="sm">
              <SlugField />
              <LanguageField />
            </Stack>
          </Accordion.Panel>
        </Accordion.Item>
      </Accordion>
    </Stack>
  );
}
