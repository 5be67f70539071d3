import { ActionIcon, Anchor, Button, Group, Menu, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useNow } from '../desk/times.ts';
import { ageOf } from '../editor/pickers/age-of.ts';
import { useMe } from '../shell/use-me.ts';
import { useStrings } from '../strings/use-strings.ts';
import { useDesk } from './front-desk.ts';
import { ToRuleDialogue } from './launch/ToRuleDialogue.tsx';
import { UndoLast } from './launch/UndoLast.tsx';
import { Waiting } from './launch/Waiting.tsx';

const HistoryDialogue = lazy(async () => ({ default: (await import('./launch/HistoryDialogue.tsx')).HistoryDialogue }));

/** How the front stands, and what can be done with the whole of it. */
export function FrontBar({
  onLaunch,
  isPreview,
  onPreview,
}: {
  onLaunch(): void;
  isPreview: boolean;
  onPreview(): void;
}): ReactElement {
  const { fronts: words } = useStrings();
  const { front, own, mayEdit } = useDesk();
  const { person } = useMe();
  const [isHistory, setHistory] = useState(false);
  const [isToRule, setToRule] = useState(false);
  const now = useNow(20_000);
  const pending = front.containers.filter(({ isPending }) => isPending).length;
  const others = front.present.filter((one) => one.person.id !== person.id);
  const { lastLaunch } = front;
  return (
    <div className="front-bar">
      <Group gap="xs" justify="space-between">
        <Group gap="xs">
          {lastLaunch && (
            <Text size="sm">
              {words.launched(ageOf(lastLaunch.at, document.documentElement.lang, now), lastLaunch.by?.name ?? '')}
            </Text>
          )}
          {mayEdit && <UndoLast />}
          <Text size="sm" c="dimmed">
            {pending > 0 ? words.pendingContainers(pending) : words.nothingToLaunch}
          </Text>
          <Text size="sm" c="dimmed" role="status">
            {[...own.values()].some(({ state }) => state === 'saving' || state === 'waiting') && words.saving}
          </Text>
          {others.length > 0 && <Text size="sm">{words.present(others.map((one) => one.person.name).join(', '))}</Text>}
          {!mayEdit && <Text size="sm">{words.mayNot}</Text>}
        </Group>
        <Group gap="xs">
          <Anchor href={front.path} target="_blank" size="sm">
            {words.readersPage}
          </Anchor>
          <Button size="xs" variant="default" aria-pressed={isPreview} onClick={onPreview}>
            {words.preview}
          </Button>
          <Button size="xs" variant="default" onClick={() => setHistory(true)}>
            {words.history}
          </Button>
          {mayEdit && (
            <>
              <Button size="xs" disabled={pending === 0} onClick={onLaunch}>
                {words.launchAll}
              </Button>
              <Menu position="bottom-end" withInitialFocusPlaceholder={false} withinPortal={false}>
                <Menu.Target>
                  <ActionIcon variant="default" size={30} aria-label={words.moreOfFront}>
                    <IconDots size={16} aria-hidden />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => setToRule(true)}>{words.toRule}</Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </>
          )}
        </Group>
      </Group>
      <Waiting />
      <Suspense>{isHistory && <HistoryDialogue onClose={() => setHistory(false)} />}</Suspense>
      {isToRule && <ToRuleDialogue onClose={() => setToRule(false)} />}
    </div>
  );
}
