import { ActionIcon, Badge, Group, Tooltip } from '@mantine/core';
import { IconFocus2, IconLayoutSidebarRight } from '@tabler/icons-react';
import { type ReactElement, useLayoutEffect, useRef } from 'react';
import { PeopleHere } from './live/PeopleHere.tsx';
import { StatusLine } from './live/StatusLine.tsx';
import { PublishButton } from './publish/PublishButton.tsx';
import { useStory } from './story-context.ts';
import { useWords } from './use-words.ts';

interface Props {
  isPanelOpen: boolean;
  togglePanel(): void;
  isFocused: boolean;
  toggleFocus(): void;
}

/** What is always in sight: where the words are, who is here, what can be done with the story. */
export function StoryBar({ isPanelOpen, togglePanel, isFocused, toggleFocus }: Props): ReactElement {
  const { story } = useStory();
  const words = useWords();
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return;
    const { style } = document.documentElement;
    // what sticks below it must know where it ends
    const measured = new ResizeObserver(() => style.setProperty('--story-bar-height', `${element.offsetHeight}px`));
    measured.observe(element);
    return () => {
      measured.disconnect();
      style.removeProperty('--story-bar-height');
    };
  }, []);
  return (
    <Group ref={bar} className="story-bar" justify="space-between" gap="xs">
      <Group gap="xs">
        <Badge>{words.statuses[story.status]}</Badge>
        <StatusLine />
      </Group>
      <Group gap="xs">
        <PeopleHere />
        <Tooltip label={words.focusMode}>
          <ActionIcon
            variant={isFocused ? 'filled' : 'subtle'}
            color={isFocused ? undefined : 'var(--mantine-color-text)'}
            size="lg"
            aria-label={words.focusMode}
            aria-pressed={isFocused}
            onClick={toggleFocus}
          >
            <IconFocus2 size={18} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={words.showPanel}>
          <ActionIcon
            variant="subtle"
            color="var(--mantine-color-text)"
            size="lg"
            aria-label={words.showPanel}
            aria-expanded={isPanelOpen}
            onClick={togglePanel}
          >
            <IconLayoutSidebarRight size={18} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
        <PublishButton />
      </Group>
    </Group>
  );
}
