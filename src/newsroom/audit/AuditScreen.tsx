import { Button, Stack } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { auditExport, auditLog } from '../../people/contract.ts';
import { call } from '../ask/call.ts';
import { Fault } from '../ask/Fault.tsx';
import { MoreRows } from '../ask/MoreRows.tsx';
import { isKnown, pagesOf } from '../ask/rows.ts';
import { useAct } from '../ask/use-act.ts';
import { saveFile } from '../save-file.ts';
import { Loading } from '../shell/Loading.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditTable } from './AuditTable.tsx';
import { type AuditFilter, auditAsk } from './audit-filter.ts';

export function AuditScreen(): ReactElement {
  const { audit } = useStrings();
  const filter = useSearch({ from: '/inside/audit' });
  const navigate = useNavigate();
  const asked = auditAsk(filter);
  const query = useInfiniteQuery({
    queryKey: ['audit', asked],
    queryFn: ({ pageParam, signal }) =>
      call(auditLog, { ...asked, ...(pageParam !== null && { before: pageParam }) }, signal),
    initialPageParam: null as number | null,
    getNextPageParam: ({ entries, more }) => (more ? (entries.at(-1)?.id ?? null) : null),
    placeholderData: keepPreviousData,
  });
  const pages = pagesOf(query, ({ entries }) => entries);
  const save = useAct(auditExport);
  const names = Object.assign({}, ...(query.data?.pages ?? []).map((page) => page.names)) as Record<string, string>;
  const show = (next: AuditFilter): void => void navigate({ to: '/audit', search: next, replace: true });
  return (
    <Screen
      title={audit.title}
      actions={
        <Button
          variant="default"
          loading={save.isRunning}
          onClick={() => save.run(asked, ({ fileName, csv }) => saveFile(fileName, 'text/csv', csv))}
        >
          {audit.export}
        </Button>
      }
    >
      <Stack gap="sm">
        <AuditFilters filter={filter} nameOf={(thing) => nameOf(thing, pages.rows)} onChange={show} />
        <Fault fault={save.fault} />
        <Fault fault={pages.fault} retry={pages.retry} />
        {pages.isLoading ? (
          <Loading />
        ) : (
          isKnown(pages) && (
            <AuditTable entries={pages.rows} names={names} onOnly={(thing) => show({ ...filter, thing })} />
          )
        )}
        <MoreRows pages={pages} says={audit.more} />
      </Stack>
    </Screen>
  );
}

/** The name of a thing as the newest entry shown has it; else its number. */
function nameOf(thing: string, entries: readonly { thing: string; thingName: string }[]): string {
  const known = entries.find((entry) => entry.thing === thing)?.thingName;
  return known || thing.slice(thing.indexOf(':') + 1);
}
