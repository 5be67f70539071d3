import { Badge, Button, Group, List, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import {
  type Group as GroupName,
  type SettingsAct,
  settingsHistory,
  undoSettings,
} from '../../../paper/settings/contract.ts';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { MoreRows } from '../../ask/MoreRows.tsx';
import { isKnown, pagesOf } from '../../ask/rows.ts';
import { useAct } from '../../ask/use-act.ts';
import { Moment } from '../../Moment.tsx';
import { Section } from '../../Section.tsx';
import { Loading } from '../../shell/Loading.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { changeWords } from './change-words.ts';
import { SETTINGS_KEY } from './use-settings-form.ts';

/** Lines of one act that are shown at first. */
const FIRST = 6;

/** Who changed what from what to what, and the way back. `group` absent: of all settings. */
export function SettingsHistory({ group, mayChange }: { group?: GroupName; mayChange: boolean }): ReactElement {
  const { settings: words } = useStrings();
  const query = useInfiniteQuery({
    queryKey: [...SETTINGS_KEY, 'history', group ?? ''],
    queryFn: ({ pageParam, signal }) =>
      call(settingsHistory, { ...(group && { group }), ...(pageParam !== null && { before: pageParam }) }, signal),
    initialPageParam: null as number | null,
    getNextPageParam: ({ acts, more }) => (more ? (acts.at(-1)?.id ?? null) : null),
  });
  const pages = pagesOf(query, ({ acts }) => acts);
  return (
    <Section title={words.history} lead={words.historyHelp}>
      <Fault fault={pages.fault} retry={pages.retry} />
      {pages.isLoading && <Loading />}
      {isKnown(pages) && pages.rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.historyNone}
        </Text>
      )}
      {isKnown(pages) && pages.rows.length > 0 && (
        <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }} aria-label={words.history}>
          {pages.rows.map((act) => (
            <li key={act.id}>
              <ActRow act={act} mayChange={mayChange} />
            </li>
          ))}
        </Stack>
      )}
      <MoreRows pages={pages} says={words.more} />
    </Section>
  );
}

function ActRow({ act, mayChange }: { act: SettingsAct; mayChange: boolean }): ReactElement {
  const { settings: words } = useStrings();
  const [isWhole, setWhole] = useState(false);
  const lines = act.changes.flatMap(({ name, before, after }) => changeWords(words, name, before, after));
  return (
    <Stack gap={2}>
      <Group gap={6}>
        <Moment at={act.at} size="sm" />
        <Text size="sm" fw={600}>
          {act.by || words.from[act.from]}
        </Text>
        {act.undoes !== null && <Badge color="gray">{words.isUndo}</Badge>}
        {act.undo === 'done' && <Badge color="gray">{words.wasUndone}</Badge>}
      </Group>
      <List size="sm">
        {(isWhole ? lines : lines.slice(0, FIRST)).map((line) => (
          <List.Item key={line} style={{ overflowWrap: 'anywhere' }}>
            {line}
          </List.Item>
        ))}
        {act.stories > 0 && <List.Item>{words.storiesMoved(act.stories)}</List.Item>}
      </List>
      {lines.length > FIRST && !isWhole && (
        <div>
          <Button size="compact-xs" variant="subtle" onClick={() => setWhole(true)}>
            {words.allLines(lines.length)}
          </Button>
        </div>
      )}
      {act.why && (
        <Text size="sm" c="dimmed">
          {words.why}: {act.why}
        </Text>
      )}
      {mayChange && <Undo act={act} what={lines[0] ?? ''} />}
    </Stack>
  );
}

/** Asked twice, in its place: readers see at once what comes back. */
function Undo({ act, what }: { act: SettingsAct; what: string }): ReactElement | null {
  const { settings: words, shell } = useStrings();
  const [isSure, setSure] = useState(false);
  const undo = useAct(undoSettings, [SETTINGS_KEY]);
  if (act.undo === 'done') return null;
  if (act.undo !== 'can')
    return (
      <Text size="xs" c="dimmed">
        {act.undo === 'changed' ? words.changedSince : words.keptSince}
      </Text>
    );
  const sentences = Object.values(undo.fields);
  return (
    <Stack gap={4} align="flex-start">
      <Fault fault={sentences.length ? null : undo.fault} />
      {sentences.map((sentence) => (
        <Text key={sentence} size="sm" c="var(--mantine-color-error)" role="alert">
          {sentence}
        </Text>
      ))}
      {isSure && act.stories > 0 && <Text size="sm">{words.undoStories}</Text>}
      <Group gap="xs">
        {isSure ? (
          <>
            <Button
              size="compact-sm"
              loading={undo.isRunning}
              onClick={() =>
                undo.run({ id: act.id }, () => notifications.show({ color: 'green', message: words.undone }))
              }
            >
              {words.undoSure}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setSure(false)}>
              {shell.cancel}
            </Button>
          </>
        ) : (
          <Button size="compact-sm" variant="default" aria-label={words.undoOf(what)} onClick={() => setSure(true)}>
            {words.undo}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
