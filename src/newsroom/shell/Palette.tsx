import { useMantineColorScheme, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { stories } from '../../writing/contract.ts';
import { call } from '../ask/call.ts';
import { useCreateStory } from '../stories/use-create-story.ts';
import { useStrings } from '../strings/use-strings.ts';
import { areasFor } from './areas.ts';
import { useMe } from './use-me.ts';
import { useSignOut } from './use-sign-out.ts';

/** Every screen, every command and every story, by a few letters of it. */
export function Palette(): ReactElement {
  const { shell, stories: words } = useStrings();
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query.trim(), 150);
  const navigate = useNavigate();
  const commands = useCommands().filter(({ label }) => label.toLowerCase().includes(query.trim().toLowerCase()));
  const found = useQuery({
    queryKey: ['stories', 'palette', asked],
    queryFn: ({ signal }) => call(stories, { words: asked, limit: 8 }, signal),
    enabled: asked.length > 1,
  });
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
        {commands.length > 0 && (
          <Spotlight.ActionsGroup label={shell.paletteGo}>
            {commands.map(({ label, run }) => (
              <Spotlight.Action key={label} label={label} onClick={run} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {rows.length + commands.length === 0 && <Spotlight.Empty>{shell.paletteNothing}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function useCommands(): { label: string; run(): void }[] {
  const { shell, settings } = useStrings();
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
