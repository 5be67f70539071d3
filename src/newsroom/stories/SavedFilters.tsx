import { Button, Group } from '@mantine/core';
import { IconBookmarkPlus, IconUsers } from '@tabler/icons-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import type { SavedList } from '../../writing/stories/contract.ts';
import { useMe } from '../shell/use-me.ts';
import { useStrings } from '../strings/use-strings.ts';
import { SavedFilterMenu } from './SavedFilterMenu.tsx';
import { plainFilter, type StoryFilter } from './story-filter.ts';
import { useSavedFilters } from './use-saved-filters.ts';
import { useSections } from './use-sections.ts';

const SaveFilterDialogue = lazy(async () => ({
  default: (await import('./SaveFilterDialogue.tsx')).SaveFilterDialogue,
}));

/** All, mine, one's desks, and what somebody saved under a name or shares. */
export function SavedFilters({
  filter,
  onChange,
}: {
  filter: StoryFilter;
  onChange(filter: StoryFilter): void;
}): ReactElement {
  const { stories } = useStrings();
  const { person } = useMe();
  const { lists, mayShare } = useSavedFilters(person.id);
  const [open, setOpen] = useState<SavedList | 'new' | null>(null);
  const now = textOf(filter);
  const fixed = useFixedFilters();
  const own = lists.filter(({ owner }) => owner.id === person.id);
  const isKnown = [...fixed, ...lists].some((one) => textOf(one.filter) === now);
  const button = (name: string, own: StoryFilter, sharedBy?: string): ReactElement => (
    <Button
      size="compact-sm"
      variant={textOf(own) === now ? 'filled' : 'default'}
      aria-pressed={textOf(own) === now}
      title={sharedBy}
      leftSection={sharedBy && <IconUsers size={14} aria-hidden />}
      onClick={() => onChange(own)}
    >
      {name}
    </Button>
  );
  return (
    <Group gap={6} role="group" aria-label={stories.savedFilters}>
      {fixed.map(({ name, filter: one }) => (
        <Group key={`fixed ${name}`}>{button(name, one)}</Group>
      ))}
      {lists.map((list) => (
        <Group key={list.id} gap={0} wrap="nowrap">
          {button(list.name, list.filter, list.sharedWith === 'nobody' ? undefined : stories.sharedBy(list.owner.name))}
          {list.may.change && (
            <SavedFilterMenu list={list} own={own} now={plainFilter(filter)} onEdit={() => setOpen(list)} />
          )}
        </Group>
      ))}
      {!isKnown && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconBookmarkPlus size={16} aria-hidden />}
          onClick={() => setOpen('new')}
        >
          {stories.saveFilter}
        </Button>
      )}
      <Suspense>
        {open && (
          <SaveFilterDialogue
            list={open === 'new' ? null : open}
            filter={open === 'new' ? plainFilter(filter) : open.filter}
            mayShare={mayShare}
            onClose={() => setOpen(null)}
          />
        )}
      </Suspense>
    </Group>
  );
}

/** What everybody has: the desk is there for those who work for some sections alone. */
function useFixedFilters(): { name: string; filter: StoryFilter }[] {
  const { stories } = useStrings();
  const { person } = useMe();
  const sections = useSections();
  const desks = sections.filter(({ id }) => person.sections?.includes(id));
  return [
    { name: stories.all, filter: {} },
    { name: stories.mine, filter: { mine: true } },
    ...desks.map(({ id, label }) => ({ name: stories.desk(label), filter: { section: id } })),
    { name: stories.statuses.ready, filter: { status: 'ready' } },
  ];
}

function textOf(filter: StoryFilter): string {
  return JSON.stringify(plainFilter(filter));
}
