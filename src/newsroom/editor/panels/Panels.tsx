import { Drawer, Loader, Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { lazy, type ReactElement, Suspense, useEffect } from 'react';
import { onWanted } from '../checking/wanted-place.ts';
import { useWords } from '../use-words.ts';
import { PanelTabs } from './PanelTabs.tsx';
import { PANELS, type PanelName, panelLabel } from './panel-name.ts';

const CONTENTS = {
  story: lazy(async () => ({ default: (await import('../fields/StoryPanel.tsx')).StoryPanel })),
  publication: lazy(async () => ({ default: (await import('../publish/PublicationPanel.tsx')).PublicationPanel })),
  plan: lazy(async () => ({ default: (await import('../../desk/PlanPanel.tsx')).PlanPanel })),
  outline: lazy(async () => ({ default: (await import('./OutlinePanel.tsx')).OutlinePanel })),
  notes: lazy(async () => ({ default: (await import('../notes/NotesPanel.tsx')).NotesPanel })),
  suggestions: lazy(async () => ({ default: (await import('../suggestions/SuggestionsPanel.tsx')).SuggestionsPanel })),
  versions: lazy(async () => ({ default: (await import('../versions/VersionsPanel.tsx')).VersionsPanel })),
  checks: lazy(async () => ({ default: (await import('./ChecksPanel.tsx')).ChecksPanel })),
  preview: lazy(async () => ({ default: (await import('../preview/PreviewPanel.tsx')).PreviewPanel })),
} as const;

/** Where what checks speak of is worked on; everything else is a field of the story. */
const PANEL_OF: Readonly<Record<string, PanelName>> = { comments: 'notes', body: 'suggestions' };

interface Props {
  shown: PanelName | null;
  show(panel: PanelName | null): void;
}

/** Beside the text where there is room, over it where there is none. */
export function Panels({ shown, show }: Props): ReactElement | null {
  const words = useWords();
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  useEffect(() => onWanted((where) => show(PANEL_OF[where] ?? 'story')), [show]);
  if (!shown) return null;
  const tabs = (
    <Tabs value={shown} onChange={(next) => next && show(next as PanelName)} keepMounted={false} variant="outline">
      <PanelTabs shown={shown} isWide={isWide} />
      {PANELS.map((name) => {
        const Content = CONTENTS[name];
        return (
          <Tabs.Panel key={name} value={name}>
            <Suspense fallback={<Loader size="sm" role="status" aria-label={words.opening} />}>
              <Content />
            </Suspense>
          </Tabs.Panel>
        );
      })}
    </Tabs>
  );
  if (isWide)
    return (
      <aside className="story-panel" aria-label={words.panelsLabel}>
        {tabs}
      </aside>
    );
  return (
    <Drawer
      opened
      onClose={() => show(null)}
      position="right"
      size="100%"
      // a dialogue that is open while a tablet is turned stays above
      zIndex={195}
      title={panelLabel(shown, words)}
      closeButtonProps={{ 'aria-label': words.close }}
      attributes={{ header: { role: 'none' } }}
    >
      {tabs}
    </Drawer>
  );
}
