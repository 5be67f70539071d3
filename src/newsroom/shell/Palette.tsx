import { useMantineColorScheme, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { stories } from '../../writing/contract.ts';
import { call } from '../ask/call.ts';
import { useTopicFronts } from '../fronts/use-topic-fronts.ts';
import { useCreateStory } from '../stories/use-create-story.ts';
import { useStrings } from '../strings/use-strings.ts';
import { areasFor } from './areas.ts';
import { useMe } from './use-me.ts';
import { useSignOut } from './use-sign-out.ts';

/** Every screen, every command and every story, by a few letters of it. */
export function Palette(): ReactElement {
  const { shell, stories: words, fronts: frontWords } = useStrings();
  const { acts } = useMe();
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query.trim(), 150);
  const navigate = useNavigate();
  const commands = useCommands().filter(({ label }) => label.toLowerCase().includes(query.trim().toLowerCase()));
  const found = useQuery({
    queryKey: ['stories', 'palette', asked],
    queryFn: ({ signal }) => call(stories, { words: asked, limit: 8 }, signal),
    enabled: asked.length > 1,
  });
  const mayFronts = areasFor(acts).some(({ name }) => name === 'fronts');
  const fronts = useTopicFronts(mayFronts && asked.length > 1 ? asked : '').slice(0, 4);
  const rows = asked.length > 1 ? (found.data?.stories ?? []) : [];
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut="mod + K"
      clearQueryOnClose
      title={<VisuallyHidden>{shell.palette}</VisuallyHidden>}
    >
      <Spotlight.Search
        placeholder={shell.paletteSearch}
        aria-label={shell.paletteSearch}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList aria-label={shell.palette}>
        {rows.length > 0 && (
          <Spotlight.ActionsGroup label={shell.paletteStories}>
            {rows.map(({ id, headline, status, section }) => (
              <Spotlight.Action
                key={id}
                label={headline || words.untitled}
                description={[words.statuses[status], section?.name].filter(Boolean).join(' · ')}
                onClick={() => navigate({ to: '/stories/$story', params: { story: String(id) } })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {fronts.length > 0 && (
          <Spotlight.ActionsGroup label={frontWords.title}>
            {fronts.map(({ key, name }) => (
              <Spotlight.Action
                key={key}
                label={name}
                description={frontWords.topicFront}
                onClick={() => navigate({ to: '/fronts/$front', params: { front: key } })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {commands.length > 0 && (
          <Spotlight.ActionsGroup label={shell.paletteGo}>
            {commands.map(({ label, run }) => (
              <Spotlight.Action key={label} label={label} onClick={run} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {rows.length + fronts.length + commands.length === 0 && (
          <Spotlight.Empty>{shell.paletteNothing}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function useCommands(): { label: string; run(): void }[] {
  const { shell, settings, desk } = useStrings();
  const { acts } = useMe();
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const { create } = useCreateStory();
  const leave = useSignOut();
  return [
    ...(acts.includes('story.create') ? [{ label: shell.newStory, run: create }] : []),
    ...areasFor(acts).map(({ to, name }) => ({
      label: shell[name],
      run: () => void navigate({ to }),
    })),
    ...(areasFor(acts).some(({ name }) => name === 'desk')
      ? [
          { label: `${desk.title}: ${desk.board}`, run: () => void navigate({ to: '/desk' }) },
          { label: `${desk.title}: ${desk.calendar}`, run: () => void navigate({ to: '/desk/calendar' }) },
          { label: `${desk.title}: ${desk.list}`, run: () => void navigate({ to: '/desk/list' }) },
          { label: `${desk.title}: ${desk.steps}`, run: () => void navigate({ to: '/desk/steps' }) },
        ]
      : []),
    ...(areasFor(acts).some(({ name }) => name === 'settings')
      ? Object.entries(settings.groups).map(([group, name]) => ({
          label: settings.titleOf(name),
          run: () => void navigate({ to: '/paper/settings/$group', params: { group } }),
        }))
      : []),
    { label: `${shell.colours}: ${shell.coloursAuto}`, run: () => setColorScheme('auto') },
    { label: `${shell.colours}: ${shell.coloursLight}`, run: () => setColorScheme('light') },
    { label: `${shell.colours}: ${shell.coloursDark}`, run: () => setColorScheme('dark') },
    { label: shell.signOut, run: leave },
  ];
}
