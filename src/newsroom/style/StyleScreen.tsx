import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { type StyleRule, style } from '../../writing/style/contract.ts';
import { call } from '../ask/call.ts';
import { Fault } from '../ask/Fault.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useMayAct } from '../shell/use-me.ts';
import { useStrings } from '../strings/use-strings.ts';
import { PaperWords } from './PaperWords.tsx';
import { RuleDialogue } from './RuleDialogue.tsx';
import { RuleTable } from './RuleTable.tsx';
import { TryRules } from './TryRules.tsx';

/** What the desk says about words. */
export function StyleScreen(): ReactElement {
  const { style: words } = useStrings();
  const [open, setOpen] = useState<StyleRule | 'new' | null>(null);
  const mayChange = useMayAct()('style.rules');
  const { data, error, refetch } = useQuery({
    queryKey: ['style'],
    queryFn: ({ signal }) => call(style, {}, signal),
  });
  return (
    <Screen title={words.title} actions={mayChange && <Button onClick={() => setOpen('new')}>{words.add}</Button>}>
      <Stack gap="lg">
        <Text size="sm">{words.lead}</Text>
        <Fault fault={error} retry={() => void refetch()} />
        {!data && !error && <Loading />}
        {data && (
          <>
            <RuleTable rules={data.rules} onOpen={mayChange ? setOpen : null} />
            <TryRules rules={data.rules} />
            <PaperWords words={data.words} mayChange={mayChange} />
          </>
        )}
      </Stack>
      {open && <RuleDialogue rule={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </Screen>
  );
}
