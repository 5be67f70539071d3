import { ActionIcon, Button, Group, Popover, TextInput } from '@mantine/core';
import { IconBookmarkPlus, IconX } from '@tabler/icons-react';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useMe } from '../shell/use-me.ts';
import { useStrings } from '../strings/use-strings.ts';
import { plainFilter, type StoryFilter } from './story-filter.ts';
import { useSavedFilters } from './use-saved-filters.ts';

/** All, mine, and what somebody saved under a name of their own. */
export function SavedFilters({
  filter,
  onChange,
}: {
  filter: StoryFilter;
  onChange(filter: StoryFilter): void;
}): ReactElement {
  const { stories } = useStrings();
  const { person } = useMe();
  const { saved, save, forget } = useSavedFilters(person.id);
  const now = textOf(filter);
  const fixed = [
    { name: stories.all, filter: {} },
    { name: stories.mine, filter: { mine: true } as const },
    { name: stories.statuses.ready, filter: { status: 'ready' } as const },
  ];
  const isKnown = [...fixed, ...saved].some((one) => textOf(one.filter) === now);
  return (
    <Group gap={6} role="group" aria-label={stories.savedFilters}>
      {[...fixed, ...saved].map((one, at) => (
        <Group key={one.name} gap={0} wrap="nowrap">
          <Button
            size="compact-sm"
            variant={textOf(one.filter) === now ? 'filled' : 'default'}
            aria-pressed={textOf(one.filter) === now}
            onClick={() => onChange(one.filter)}
          >
            {one.name}
          </Button>
          {at >= fixed.length && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={26}
              aria-label={stories.forgetFilter(one.name)}
              onClick={() => forget(one.name)}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      ))}
      {!isKnown && <SaveFilter onSave={(name) => save(name, plainFilter(filter))} />}
    </Group>
  );
}

function SaveFilter({ onSave }: { onSave(name: string): void }): ReactElement {
  const { stories, shell } = useStrings();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!name.trim()) return;
    onSave(name.trim());
    setOpen(false);
    setName('');
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus withRoles>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconBookmarkPlus size={16} aria-hidden />}
          onClick={() => setOpen(!isOpen)}
        >
          {stories.saveFilter}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={stories.saveFilter}>
        <form onSubmit={submit}>
          <Group align="flex-end" gap="xs">
            <TextInput
              label={stories.saveFilterName}
              maxLength={60}
              required
              data-autofocus
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit">{shell.save}</Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

function textOf(filter: StoryFilter): string {
  return JSON.stringify(plainFilter(filter));
}
