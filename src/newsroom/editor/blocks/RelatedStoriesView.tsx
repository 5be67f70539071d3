import { ActionIcon, Group, Text } from '@mantine/core';
import { IconArrowUp, IconX } from '@tabler/icons-react';
import type { ReactNodeViewProps } from '@tiptap/react';
import { type ReactElement, useState } from 'react';
import { useKnown } from '../pickers/known-things.ts';
import { StoryPicker } from '../pickers/StoryPicker.tsx';
import { useWords } from '../use-words.ts';
import { AttributeText } from './AttributeText.tsx';
import { BlockFrame } from './BlockFrame.tsx';

/** Stories of ours to read next. Readers see those that are live. */
export function RelatedStoriesView(view: ReactNodeViewProps): ReactElement {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const stories = (view.node.attrs.stories ?? []) as number[];
  const set = (next: number[]): void => view.updateAttributes({ stories: next });
  return (
    <BlockFrame view={view} label={words.blocks.relatedStories}>
      <div contentEditable={false} className="block-form">
        <AttributeText view={view} name="title" label={words.attributes.title} />
        <ol className="plain-list">
          {stories.map((id, position) => (
            <RelatedStory
              key={id}
              id={id}
              raise={
                position > 0
                  ? () => set(stories.with(position - 1, id).with(position, stories[position - 1] as number))
                  : undefined
              }
              remove={() => set(stories.filter((one) => one !== id))}
            />
          ))}
        </ol>
        {view.editor.isEditable && (
          <StoryPicker
            label={words.addStory}
            words={typed}
            change={setTyped}
            choose={({ id }) => {
              setTyped('');
              if (!stories.includes(id)) set([...stories, id]);
            }}
          />
        )}
      </div>
    </BlockFrame>
  );
}

function RelatedStory({
  id,
  raise,
  remove,
}: {
  id: number;
  raise: (() => void) | undefined;
  remove(): void;
}): ReactElement {
  const words = useWords();
  const story = useKnown('stories', id);
  const name = story ? story.headline || words.untitled : story === null ? words.notThere : '…';
  return (
    <Group component="li" gap="xs" wrap="nowrap" justify="space-between">
      <Text size="sm">
        {name}
        {story && story.status !== 'live' && ` (${words.statuses[story.status]})`}
      </Text>
      <Group gap={4} wrap="nowrap">
        {raise && (
          <ActionIcon variant="subtle" aria-label={words.raise(name)} onClick={raise}>
            <IconArrowUp size={16} aria-hidden="true" />
          </ActionIcon>
        )}
        <ActionIcon variant="subtle" aria-label={words.remove(name)} onClick={remove}>
          <IconX size={16} aria-hidden="true" />
        </ActionIcon>
      </Group>
    </Group>
  );
}
