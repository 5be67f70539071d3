import { Group, Text } from '@mantine/core';
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import type { ReactElement, ReactNode } from 'react';
import { colourOf } from '../live/colour-of.ts';
import { suggestedOf } from '../suggestions/suggested.ts';
import { useWords } from '../use-words.ts';
import { BlockMenu } from './BlockMenu.tsx';

interface Props {
  view: ReactNodeViewProps;
  label: string;
  /** beside the name, in the frame's head */
  tools?: ReactNode;
  children: ReactNode;
}

/** The frame of a block that has a form: what it is called, what can be done with it, then its parts. */
export function BlockFrame({ view, label, tools, children }: Props): ReactElement {
  const words = useWords();
  const suggested = suggestedOf(view.node);
  return (
    <NodeViewWrapper
      className="block-frame"
      data-kind={view.node.type.name}
      data-selected={view.selected || undefined}
      data-suggested={suggested?.kind}
      style={suggested ? { '--by': colourOf(suggested.by) } : undefined}
      role="group"
      aria-label={label}
    >
      <Group className="block-head" contentEditable={false} justify="space-between" gap="xs" wrap="nowrap">
        <Text size="xs" fw={600} data-drag-handle title={words.dragBlock}>
          {label}
        </Text>
        <Group gap={4} wrap="nowrap">
          {tools}
          {view.editor.isEditable && <BlockMenu view={view} label={label} />}
        </Group>
      </Group>
      {children}
    </NodeViewWrapper>
  );
}
