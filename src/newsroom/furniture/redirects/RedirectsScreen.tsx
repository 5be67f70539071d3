import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { exportRedirects, type RedirectRow, removeRedirectsAs, SOURCES } from '../../../paper/redirects/contract.ts';
import { Fault } from '../../ask/Fault.tsx';
import { MoreRows } from '../../ask/MoreRows.tsx';
import { isKnown } from '../../ask/rows.ts';
import { useAct } from '../../ask/use-act.ts';
import { saveFile } from '../../save-file.ts';
import { Loading } from '../../shell/Loading.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { useShortcuts } from '../../shell/shortcuts.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { SearchField } from '../SearchField.tsx';
import { RedirectDialogue } from './RedirectDialogue.tsx';
import { RedirectProblemsPart } from './RedirectProblemsPart.tsx';
import { RedirectTable } from './RedirectTable.tsx';
import { useRedirects } from './use-redirects.ts';

const ImportDialogue = lazy(async () => ({ default: (await import('./ImportDialogue.tsx')).ImportDialogue }));

/** Where old addresses lead. */
export function RedirectsScreen(): ReactElement {
  const { redirects: words } = useStrings().furniture;
  const filter = useSearch({ from: '/inside/paper/redirects' });
  const navigate = useNavigate();
  const [open, setOpen] = useState<RedirectRow | 'new' | null>(null);
  const [isImporting, setImporting] = useState(false);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const pages = useRedirects(filter);
  const remove = useAct(removeRedirectsAs, [['paper', 'redirects']]);
  const save = useAct(exportRedirects);
  const change = (part: typeof filter): void => {
    setSelected(new Set());
    // upon what the address says by then: words that were typed are asked for a moment later
    const next = (now: typeof filter): typeof filter =>
      Object.fromEntries(Object.entries({ ...now, ...part }).filter(([, value]) => value));
    void navigate({ from: '/paper/redirects', to: '/paper/redirects', search: next, replace: true });
  };
  useShortcuts([{ key: 'n', label: words.add, run: () => setOpen('new') }]);
  const chosen = pages.rows.filter(({ from }) => selected.has(from)).map(({ from }) => from);
  return (
    <Screen
      title={words.title}
      actions={
        <>
          <Button variant="default" onClick={() => setImporting(true)}>
            {words.import}
          </Button>
          <Button
            variant="default"
            loading={save.isRunning}
            onClick={() =>
              save.run({}, ({ fileName, csv, left }) => {
                saveFile(fileName, 'text/csv', csv);
                if (left > 0) notifications.show({ message: words.leftOut(left) });
              })
            }
          >
            {words.export}
          </Button>
          <Button onClick={() => setOpen('new')}>{words.add}</Button>
        </>
      }
    >
      <Stack gap="sm">
        <Text size="sm">{words.lead}</Text>
        <Fault fault={save.fault} />
        <RedirectProblemsPart onSearch={(from) => change({ words: from })} />
        <Group gap="xs" role="search">
          <SearchField
            key={filter.words ?? ''}
            label={words.search}
            value={filter.words ?? ''}
            onSearch={(next) => change({ words: next })}
          />
          <NativeSelect
            aria-label={words.source}
            data={[
              { value: '', label: words.anySource },
              ...SOURCES.map((source) => ({ value: source, label: words.sources[source] })),
            ]}
            value={filter.source ?? ''}
            onChange={(event) => change({ source: SOURCES.find((source) => source === event.currentTarget.value) })}
          />
        </Group>
        {chosen.length > 0 && (
          <Group gap="xs">
            <Text size="sm" fw={600} role="status">
              {words.selected(chosen.length)}
            </Text>
            <Button
              size="compact-sm"
              color="red.9"
              loading={remove.isRunning}
              onClick={() =>
                remove.run({ from: chosen }, ({ removed }) => {
                  notifications.show({ color: 'green', message: words.removed(removed) });
                  setSelected(new Set());
                })
              }
            >
              {words.remove}
            </Button>
          </Group>
        )}
        <Fault fault={remove.fault} />
        <Fault fault={pages.fault} retry={pages.retry} />
        {pages.isLoading ? (
          <Loading />
        ) : (
          isKnown(pages) && (
            <>
              <Text size="sm" c="dimmed">
                {words.total(pages.total)}
              </Text>
              <RedirectTable rows={pages.rows} selected={selected} onSelect={setSelected} onOpen={setOpen} />
            </>
          )
        )}
        <MoreRows pages={pages} says={words.more} />
      </Stack>
      {open && <RedirectDialogue redirect={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
      <Suspense>{isImporting && <ImportDialogue onClose={() => setImporting(false)} />}</Suspense>
    </Screen>
  );
}
