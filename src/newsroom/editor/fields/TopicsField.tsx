import { CheckIcon, Combobox, Group, Loader, Pill, PillsInput, Text, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import type { TopicId } from '../../../base/ids.ts';
import { createTopic, suggestTopics } from '../../../writing/lookups/contract.ts';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { useKnown } from '../pickers/known-things.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { useField } from './use-field.ts';

/** What the story is about. Topics that are there come first; a new one is made only where none fits. */
export function TopicsField(): ReactElement {
  const { live, known, mayWrite } = useStory();
  const words = useWords();
  const [ids, setIds] = useField(live.doc, 'topicIds');
  const [typed, setTyped] = useState('');
  const [sought] = useDebouncedValue(typed, 150);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const make = useAct(createTopic);
  const chosen = ids ?? [];
  const { data, isFetching } = useQuery({
    queryKey: ['lookups', 'topics', sought],
    queryFn: ({ signal }) => call(suggestTopics, { words: sought }, signal),
    enabled: combobox.dropdownOpened,
  });
  const toggle = (id: TopicId): void => {
    setTyped('');
    setIds(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  };
  const found = data?.topics ?? [];
  const isNew = sought.trim() !== '' && !found.some(({ name }) => name.toLowerCase() === sought.trim().toLowerCase());
  return (
    <>
      <Combobox
        store={combobox}
        onOptionSubmit={(value) => {
          if (value === 'new') {
            make.run({ name: sought.trim() }, ({ topic }) => {
              known.add('topics', [topic]);
              toggle(topic.id);
            });
            return;
          }
          const topic = found.find(({ id }) => String(id) === value);
          if (!topic) return;
          known.add('topics', [topic]);
          toggle(topic.id);
        }}
      >
        <Combobox.DropdownTarget>
          <PillsInput label={words.topics} onClick={() => combobox.openDropdown()}>
            <Pill.Group>
              {chosen.map((id) => (
                <TopicPill key={id} id={id} remove={mayWrite ? () => toggle(id) : undefined} />
              ))}
              <Combobox.EventsTarget>
                <PillsInput.Field
                  aria-label={words.topics}
                  placeholder={chosen.length === 0 ? words.topicsHint : undefined}
                  readOnly={!mayWrite}
                  value={typed}
                  onFocus={() => combobox.openDropdown()}
                  onBlur={() => combobox.closeDropdown()}
                  onChange={(event) => {
                    setTyped(event.currentTarget.value);
                    combobox.openDropdown();
                    combobox.updateSelectedOptionIndex();
                  }}
                  onKeyDown={(event) => {
                    if (event.key === 'Backspace' && typed === '' && chosen.length > 0 && mayWrite)
                      setIds(chosen.slice(0, -1));
                  }}
                />
              </Combobox.EventsTarget>
            </Pill.Group>
          </PillsInput>
        </Combobox.DropdownTarget>
        <Combobox.Dropdown hidden={!mayWrite}>
          <Combobox.Options mah={260} style={{ overflowY: 'auto' }} aria-label={words.topics}>
            {found.map(({ id, name, kind, count }) => (
              <Combobox.Option key={id} value={String(id)} active={chosen.includes(id)}>
                <Group gap="xs" wrap="nowrap">
                  {chosen.includes(id) && <CheckIcon size={12} aria-hidden="true" />}
                  <Text size="sm">{name}</Text>
                  <Text size="xs">
                    {words.topicKinds[kind]}, {words.usedIn(count)}
                  </Text>
                </Group>
              </Combobox.Option>
            ))}
            {isNew && <Combobox.Option value="new">{words.newTopic(sought.trim())}</Combobox.Option>}
            {isFetching && found.length === 0 && <Loader size="xs" role="status" aria-label={words.opening} />}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <Fault fault={make.fault} />
    </>
  );
}

function TopicPill({ id, remove }: { id: TopicId; remove: (() => void) | undefined }): ReactElement {
  const words = useWords();
  const topic = useKnown('topics', id);
  const name = topic === null ? words.notThere : (topic?.name ?? '…');
  return (
    <Pill
      withRemoveButton={remove !== undefined}
      onRemove={remove}
      removeButtonProps={{ 'aria-label': words.remove(name), 'aria-hidden': false, tabIndex: 0 }}
    >
      {name}
    </Pill>
  );
}
