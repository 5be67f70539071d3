import { MultiSelect, Select } from '@mantine/core';
import type { ReactElement } from 'react';
import type { SectionId } from '../../../base/ids.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { useField } from './use-field.ts';

/** One section is the story's own; it may stand in others too. */
export function SectionField(): ReactElement {
  const { live, story, mayWrite } = useStory();
  const words = useWords();
  const [own, setOwn] = useField(live.doc, 'sectionId');
  const [others, setOthers] = useField(live.doc, 'sectionIds');
  const data = story.sections.map(({ id, name, path }) => ({
    value: String(id),
    label: `${'– '.repeat(path.split('/').length - 1)}${name}`,
  }));
  return (
    <>
      <Select
        label={words.section}
        withAsterisk={story.kind === 'story'}
        data={data}
        searchable
        clearable={story.kind === 'page'}
        placeholder={words.chooseSection}
        value={own ? String(own) : null}
        readOnly={!mayWrite}
        error={story.kind === 'story' && !own ? words.sectionNeeded : undefined}
        onChange={(value) => setOwn(value ? (Number(value) as SectionId) : null)}
      />
      <MultiSelect
        label={words.otherSections}
        data={data.filter(({ value }) => value !== String(own))}
        searchable
        value={(others ?? []).filter((id) => id !== own).map(String)}
        readOnly={!mayWrite}
        onChange={(values) => setOthers(values.map((value) => Number(value) as SectionId))}
      />
    </>
  );
}
