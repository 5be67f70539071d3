import { Checkbox, Select, Stack, TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { DESIGNS, DISPLAYS, FIELD_VALUES, GENRES } from '../../../writing/contract.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { useField } from './use-field.ts';

/** What kind of work it is and how the page looks; what readers and search engines may do with it. */
export function KindFields(): ReactElement {
  const { live, mayWrite } = useStory();
  const words = useWords();
  const [genre, setGenre] = useField(live.doc, 'genre');
  const [design, setDesign] = useField(live.doc, 'design');
  const [display, setDisplay] = useField(live.doc, 'display');
  const [commentsOpen, setCommentsOpen] = useField(live.doc, 'commentsOpen');
  const [noindex, setNoindex] = useField(live.doc, 'noindex');
  const [canonical, setCanonical] = useField(live.doc, 'canonical');
  const [typed, setTyped] = useState<string | null>(null);
  const choice = <Value extends string>(
    label: string,
    values: readonly Value[],
    names: Readonly<Record<string, string>>,
    value: string | undefined,
    set: (value: Value) => void,
  ): ReactElement => (
    <Select
      label={label}
      data={values.map((one) => ({ value: one || 'none', label: names[one || 'none'] ?? one }))}
      value={value || 'none'}
      allowDeselect={false}
      readOnly={!mayWrite}
      onChange={(next) => next && set((next === 'none' ? '' : next) as Value)}
    />
  );
  return (
    <Stack gap="sm">
      {choice(words.genre, GENRES, words.genres, genre, setGenre)}
      {choice(words.design, DESIGNS, words.designs, design ?? 'news', setDesign)}
      {choice(words.display, DISPLAYS, words.displays, display ?? 'standard', setDisplay)}
      <Checkbox
        label={words.commentsOpen}
        checked={commentsOpen ?? false}
        disabled={!mayWrite}
        onChange={(event) => setCommentsOpen(event.currentTarget.checked)}
      />
      <Checkbox
        label={words.noindex}
        checked={noindex ?? false}
        disabled={!mayWrite}
        onChange={(event) => setNoindex(event.currentTarget.checked)}
      />
      <TextInput
        label={words.canonical}
        description={words.canonicalHint}
        placeholder="https://"
        readOnly={!mayWrite}
        value={typed ?? canonical ?? ''}
        error={typed !== null && !FIELD_VALUES.canonical.safeParse(typed).success ? words.webAddressWrong : undefined}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          if (FIELD_VALUES.canonical.safeParse(value).success) setCanonical(value);
        }}
        onBlur={() => FIELD_VALUES.canonical.safeParse(typed ?? '').success && setTyped(null)}
      />
    </Stack>
  );
}
