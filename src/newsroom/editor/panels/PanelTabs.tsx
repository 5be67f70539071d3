import { Group, Tabs, Text, Tooltip, VisuallyHidden } from '@mantine/core';
import {
  IconCalendarEvent,
  IconEye,
  IconFileText,
  IconHistory,
  IconListCheck,
  IconListTree,
  IconMessages,
  IconPencilQuestion,
  IconSend,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { PANELS, type PanelName, panelLabel } from './panel-name.ts';

const ICONS: Record<PanelName, TablerIcon> = {
  story: IconFileText,
  plan: IconCalendarEvent,
  publication: IconSend,
  outline: IconListTree,
  notes: IconMessages,
  suggestions: IconPencilQuestion,
  versions: IconHistory,
  checks: IconListCheck,
  preview: IconEye,
};

/** names that are shown belong to the panel: outside of every landmark nobody would find them */
const WITHIN = { target: '.story-panel' };

/**
 * The ways to what stands beside the text. Beside it they stand in one row, each in its place, and say their names to who
 * points at them; the name of the open one stands at the end. Over the text, where nobody can point, all say theirs.
 */
export function PanelTabs({ shown, isWide }: { shown: PanelName; isWide: boolean }): ReactElement {
  const words = useWords();
  const { story } = useStory();
  return (
    <Tabs.List aria-label={words.panelsLabel} mb="sm" style={{ flexWrap: isWide ? 'nowrap' : undefined }}>
      {PANELS.map((name) => {
        const Icon = ICONS[name];
        const label = panelLabel(name, words);
        return (
          <Tooltip key={name} label={label} disabled={!isWide} position="bottom" portalProps={WITHIN}>
            <Tabs.Tab value={name} px={8} py={8} fz="xs">
              <Group gap={5} wrap="nowrap">
                <Icon size={16} aria-hidden="true" />
                {isWide ? <VisuallyHidden>{label}</VisuallyHidden> : label}
                {name === 'notes' && story.openNotes > 0 && ` (${story.openNotes})`}
              </Group>
            </Tabs.Tab>
          </Tooltip>
        );
      })}
      {isWide && (
        <Text aria-hidden="true" size="xs" fw={600} truncate ms="auto" my="auto" ps={4}>
          {panelLabel(shown, words)}
        </Text>
      )}
    </Tabs.List>
  );
}
