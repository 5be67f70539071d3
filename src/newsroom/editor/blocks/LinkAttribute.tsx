import { Button, Group, Text } from '@mantine/core';
import type { ReactNodeViewProps } from '@tiptap/react';
import { type ReactElement, useState } from 'react';
import type { LinkTarget } from '../../../content/document.ts';
import { useKnown } from '../pickers/known-things.ts';
import { TargetDialogue } from '../pickers/TargetDialogue.tsx';
import { useWords } from '../use-words.ts';

/** Where a whole block leads. */
export function LinkAttribute({ view, label }: { view: ReactNodeViewProps; label: string }): ReactElement {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const link = view.node.attrs.link as LinkTarget | null;
  const story = useKnown('stories', link && 'article' in link ? link.article : null);
  const media = useKnown('media', link && 'media' in link ? link.media : null);
  const shown = !link
    ? words.noLink
    : 'href' in link
      ? link.href
      : (story?.headline ?? media?.fileName ?? words.notThere);
  return (
    <Group gap="xs">
      <Text size="sm">
        {label}: {shown}
      </Text>
      {view.editor.isEditable && (
        <Button size="compact-xs" variant="default" onClick={() => setOpen(true)}>
          {words.change}
        </Button>
      )}
      {isOpen && (
        <TargetDialogue
          before={link}
          close={() => setOpen(false)}
          choose={(target) => view.updateAttributes({ link: target })}
        />
      )}
    </Group>
  );
}
