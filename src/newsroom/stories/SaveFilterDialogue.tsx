import { Modal, NativeSelect, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import type { SectionId } from '../../base/ids.ts';
import { changeList, type SavedList, saveList } from '../../writing/stories/contract.ts';
import { FormFoot } from '../ask/FormFoot.tsx';
import { useAct } from '../ask/use-act.ts';
import { useMe } from '../shell/use-me.ts';
import { useStrings } from '../strings/use-strings.ts';
import type { StoryFilter } from './story-filter.ts';
import { LISTS } from './use-saved-filters.ts';
import { useSections } from './use-sections.ts';

/** Gives a filter its name, and says who has it. @param list null: a new one */
export function SaveFilterDialogue({
  list,
  filter,
  mayShare,
  onClose,
}: {
  list: SavedList | null;
  filter: StoryFilter;
  mayShare: 'paper' | 'desk' | 'nobody';
  onClose(): void;
}): ReactElement {
  const { stories } = useStrings();
  const [name, setName] = useState(list?.name ?? '');
  const [sharedWith, setSharedWith] = useState(list?.sharedWith ?? 'nobody');
  const [section, setSection] = useState<SectionId | null>(list?.section ?? null);
  const desks = useOwnDesks();
  const save = useAct(saveList, [LISTS]);
  const change = useAct(changeList, [LISTS]);
  const act = list ? change : save;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const words = { name, filter, sharedWith, section };
    if (list) change.run({ id: list.id, ...words }, onClose);
    else save.run(words, onClose);
  };
  const choices = (['nobody', ...(mayShare === 'paper' ? ['paper' as const] : []), 'desk'] as const).map((value) => ({
    value,
    label: stories.sharing[value],
  }));
  return (
    <Modal opened onClose={onClose} title={list ? stories.editFilter : stories.saveFilter}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={stories.saveFilterName}
            maxLength={60}
            required
            data-autofocus
            value={name}
            error={act.fields.name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {mayShare !== 'nobody' && (
            <NativeSelect
              label={stories.sharedWith}
              data={choices}
              value={sharedWith}
              onChange={(event) => setSharedWith(event.currentTarget.value as SavedList['sharedWith'])}
            />
          )}
          {sharedWith === 'desk' && (
            <Select
              label={stories.section}
              required
              searchable
              data={desks.map(({ id, label }) => ({ value: String(id), label }))}
              value={section === null ? null : String(section)}
              error={act.fields.section}
              onChange={(value) => setSection(value === null ? null : (Number(value) as SectionId))}
            />
          )}
          <FormFoot
            fault={Object.keys(act.fields).length > 0 ? null : act.fault}
            isRunning={act.isRunning}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}

/** The sections that one works for, with all below them. */
function useOwnDesks(): ReturnType<typeof useSections> {
  const { person } = useMe();
  const sections = useSections();
  const { sections: roots } = person;
  if (roots === null) return sections;
  const tops = sections.filter(({ id }) => roots.includes(id)).map(({ label }) => label);
  return sections.filter(({ label }) => tops.some((top) => label === top || label.startsWith(`${top} › `)));
}
