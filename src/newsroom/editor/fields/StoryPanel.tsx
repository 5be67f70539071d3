import { Accordion, Stack } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactElement, useEffect, useState } from 'react';
import { focusField } from '../checking/go-to-place.ts';
import { onWanted, takeWanted } from '../checking/wanted-place.ts';
import { useWords } from '../use-words.ts';
import { HistoryOf } from '../versions/HistoryOf.tsx';
import { BylineField } from './BylineField.tsx';
import { KindFields } from './KindFields.tsx';
import { LanguageField } from './LanguageField.tsx';
import { LeadField } from './LeadField.tsx';
import { OtherTitles } from './OtherTitles.tsx';
import { SectionField } from './SectionField.tsx';
import { SlugField } from './SlugField.tsx';
import { TextField } from './TextField.tsx';
import { TopicsField } from './TopicsField.tsx';

const IN_TITLES = /^(?:front|search|social)/;

/** Everything about the story that is not its text. */
export function StoryPanel(): ReactElement {
  const words = useWords();
  const [open, setOpen] = useState<string[]>([]);
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    const take = (): void => {
      const where = takeWanted((one) => one !== 'comments' && one !== 'body');
      if (where === null) return;
      if (IN_TITLES.test(where)) setOpen((before) => [...new Set([...before, 'titles'])]);
      setWanted(where);
    };
    take();
    return onWanted(take);
  }, []);
  useEffect(() => {
    if (wanted === null) return;
    // what opens takes its time
    const timer = setTimeout(() => {
      focusField(wanted);
      setWanted(null);
    }, 300);
    return () => clearTimeout(timer);
  }, [wanted]);
  return (
    <Stack gap="sm">
      <HistoryOf field="sectionId">
        <SectionField />
      </HistoryOf>
      <HistoryOf field="topicIds">
        <TopicsField />
      </HistoryOf>
      <HistoryOf field="byline">
        <BylineField />
      </HistoryOf>
      <HistoryOf field="lead">
        <LeadField />
      </HistoryOf>
      <TextField name="notes" label={words.notesToColleagues} description={words.notesHint} lines />
      <Accordion
        multiple
        value={open}
        onChange={setOpen}
        variant="separated"
        chevronPosition="left"
        chevron={<IconChevronDown size={16} aria-hidden="true" />}
        keepMountedMode="display-none"
        order={2}
      >
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
