import { type ComboboxItem, MultiSelect, Select } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { SectionId } from '../../../base/ids.ts';
import { useMe } from '../../shell/use-me.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { isMine } from './sections-of-mine.ts';
import { useField } from './use-field.ts';

/** One section is the story's own; it may stand in others too. Who is narrowed to sections moves it within those. */
export function SectionField(): ReactElement {
  const { live, story, mayWrite } = useStory();
  const { sections: mine } = useMe().person;
  const words = useWords();
  const [own, setOwn] = useField(live.doc, 'sectionId');
  const [others, setOthers] = useField(live.doc, 'sectionIds');
  // nobody is told off before having done anything
  const [wasHere, setWasHere] = useState(false);
  const data = story.sections.map(({ id, name, path }) => ({
    value: String(id),
    label: isMine(id, mine, story.sections) ? name : words.about.notYourSection(name),
    depth: path.split('/').length - 1,
  }));
  // below which other it stands is seen in the list, and is no part of its name
  const renderOption = ({ option }: { option: ComboboxItem }): ReactElement => (
    <span style={{ paddingInlineStart: `${data.find(({ value }) => value === option.value)?.depth ?? 0}em` }}>
      {option.label}
    </span>
  );
  // the server refuses it as well
  const choices = data.map((one) => ({
    ...one,
    disabled: !isMine(Number(one.value) as SectionId, mine, story.sections),
  }));
  const isNowhere = story.kind === 'story' && !own;
  const hints = [...(mine ? [words.about.otherDesks] : []), ...(isNowhere ? [words.sectionHides] : [])];
  return (
    <>
      <Select
        label={words.section}
        data-field="sectionId"
        withAsterisk={story.kind === 'story'}
        description={hints.join(' ') || undefined}
        data={choices}
        searchable
        renderOption={renderOption}
        clearable={story.kind === 'page'}
        // choosing what is chosen already says so again
        allowDeselect={false}
        placeholder={words.chooseSection}
        value={own ? String(own) : null}
        readOnly={!mayWrite}
        error={wasHere && isNowhere ? words.sectionNeeded : undefined}
        onBlur={() => setWasHere(true)}
        onChange={(value) => setOwn(value ? (Number(value) as SectionId) : null)}
      />
      <MultiSelect
        label={words.otherSections}
        data={data.filter(({ value }) => value !== String(own))}
        searchable
        renderOption={renderOption}
        value={(others ?? []).filter((id) => id !== own).map(String)}
        readOnly={!mayWrite}
        onChange={(values) => setOthers(values.map((value) => Number(value) as SectionId))}
      />
    </>
  );
}
