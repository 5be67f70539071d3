import { Button, Stack, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { Fault } from '../ask/Fault.tsx';
import { MoreRows } from '../ask/MoreRows.tsx';
import { isKnown } from '../ask/rows.ts';
import { Loading } from '../shell/Loading.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useMayAct } from '../shell/use-me.ts';
import { useStrings } from '../strings/use-strings.ts';
import { BylineDialogue } from './BylineDialogue.tsx';
import { BylineTable } from './BylineTable.tsx';
import { useBylines } from './use-bylines.ts';

export function BylinesScreen(): ReactElement {
  const { bylines } = useStrings();
  const mayAct = useMayAct();
  const { search = '', edit } = useSearch({ from: '/inside/bylines' });
  const navigate = useNavigate();
  const [words, setWords] = useState(search);
  const ask = useDebouncedCallback(
    (next: string) => navigate({ to: '/bylines', search: next ? { search: next } : {}, replace: true }),
    250,
  );
  const pages = useBylines(search);
  const open = (id: number | 'new' | undefined): void =>
    void navigate({ to: '/bylines', search: { ...(search && { search }), ...(id && { edit: id }) } });
  return (
    <Screen
      title={bylines.title}
      actions={mayAct('bylines.manage') && <Button onClick={() => open('new')}>{bylines.add}</Button>}
    >
      <Stack gap="sm">
        <TextInput
          type="search"
          maw={360}
          aria-label={bylines.search}
          placeholder={bylines.search}
          maxLength={100}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            ask(event.currentTarget.value.trim());
          }}
        />
        <Fault fault={pages.fault} retry={pages.retry} />
        {pages.isLoading ? <Loading /> : isKnown(pages) && <BylineTable rows={pages.rows} onOpen={open} />}
        <MoreRows pages={pages} says={bylines.more} />
      </Stack>
      {edit !== undefined && <BylineDialogue key={edit} which={edit} onClose={() => open(undefined)} />}
    </Screen>
  );
}
