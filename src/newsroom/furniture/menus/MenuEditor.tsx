import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import type { MenuState } from '../../../paper/menus/contract.ts';
import { Fault } from '../../ask/Fault.tsx';
import { LeaveGuard } from '../../LeaveGuard.tsx';
import { Section } from '../../Section.tsx';
import { useShortcuts } from '../../shell/shortcuts.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { EntryDialogue } from './EntryDialogue.tsx';
import { MenuBar } from './MenuBar.tsx';
import { MenuNotes } from './MenuNotes.tsx';
import { MenuTree } from './MenuTree.tsx';
import { type MenuNode, nodesOf, withNode, withoutNode } from './menu-tree.ts';
import { TargetChoice } from './TargetChoice.tsx';
import { useMenuDraft } from './use-menu-draft.ts';

const LaunchDialogue = lazy(async () => ({ default: (await import('./MenuLaunch.tsx')).MenuLaunch }));
const HistoryDialogue = lazy(async () => ({ default: (await import('./MenuHistory.tsx')).MenuHistory }));
const PreviewDialogue = lazy(async () => ({ default: (await import('./MenuPreview.tsx')).MenuPreview }));

/** One place: its draft, what waits, and the ways on. */
export function MenuEditor({
  stored,
  others,
  zone,
}: {
  stored: MenuState;
  others: readonly { slug: string; name: string; entries: MenuState['live'] }[];
  zone: string;
}): ReactElement {
  const { menus: words } = useStrings().furniture;
  const draft = useMenuDraft(stored);
  const { base, nodes, setNodes } = draft;
  const [open, setOpen] = useState<MenuNode | null>(null);
  const [dialogue, setDialogue] = useState<'launch' | 'history' | 'preview' | null>(null);
  const close = (): void => setDialogue(null);
  useShortcuts([
    { key: 'h', label: words.history, run: () => setDialogue('history') },
    { key: 'p', label: words.preview, run: () => setDialogue('preview') },
  ]);
  return (
    <Stack gap="md">
      <MenuNotes state={base} onChanged={draft.take} />
      <MenuBar draft={draft} onOpen={setDialogue} />
      {draft.meanwhile && (
        <Alert color="yellow" variant="light" p="sm" role="alert">
          <Group gap="sm">
            {words.meanwhile}
            <Button size="compact-sm" variant="default" onClick={draft.takeTheirs}>
              {words.showTheirs}
            </Button>
            <Button size="compact-sm" variant="default" onClick={draft.saveOver}>
              {words.keepMine}
            </Button>
          </Group>
        </Alert>
      )}
      <Fault fault={draft.fault} />
      <Section title={words.entries} lead={words.keys}>
        {nodes.length === 0 && (
          <Text size="sm" c="dimmed">
            {base.place === 'main' ? words.noneMain : words.none}
          </Text>
        )}
        <MenuTree
          nodes={nodes}
          onChange={setNodes}
          onOpen={setOpen}
          onRemove={({ key }) => setNodes(withoutNode(nodes, key))}
        />
        <TargetChoice label={words.add} onChoose={(found) => setNodes([...nodes, ...nodesOf([found])])} />
        {others.length > 0 && (
          <div>
            <Text size="sm" fw={500}>
              {words.takeOver}
            </Text>
            <Text size="xs" c="dimmed" mb={4}>
              {words.takeOverHelp}
            </Text>
            <Group gap="xs">
              {others.map(({ slug, name, entries }) => (
                <Button
                  key={slug}
                  size="compact-sm"
                  variant="default"
                  onClick={() => setNodes([...nodes, ...nodesOf(entries)])}
                >
                  {name}
                </Button>
              ))}
            </Group>
          </div>
        )}
      </Section>
      {open && (
        <EntryDialogue
          key={open.key}
          node={open}
          onClose={() => setOpen(null)}
          onChange={(part) => setNodes(withNode(nodes, open.key, part))}
        />
      )}
      <Suspense>
        {dialogue === 'launch' && <LaunchDialogue state={base} zone={zone} onDone={draft.take} onClose={close} />}
        {dialogue === 'history' && <HistoryDialogue place={base.place} onDone={draft.take} onClose={close} />}
        {dialogue === 'preview' && <PreviewDialogue state={base} onClose={close} />}
      </Suspense>
      <LeaveGuard
        isOn={draft.isChanged}
        title={words.leaveTitle}
        text={words.leaveText}
        stay={words.leaveStay}
        go={words.leaveGo}
      />
    </Stack>
  );
}
