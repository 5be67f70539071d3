import { Alert, Button, FileInput, Group, List, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactElement, useState } from 'react';
import { type Reading, readText } from '../../../base/read-text.ts';
import { type ImportOutcome, importRedirects, MOST_LINES } from '../../../paper/redirects/contract.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { useStrings } from '../../strings/use-strings.ts';

const SHOWN = 50;

/** A table is tried first; what it would do is said before it is done. */
export function ImportDialogue({ onClose }: { onClose(): void }): ReactElement {
  const { furniture, shell } = useStrings();
  const { redirects: words } = furniture;
  const [csv, setCsv] = useState<string | null>(null);
  const [reading, setReading] = useState<Reading>('utf-8');
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const attempt = useAct(importRedirects);
  const act = useAct(importRedirects, [['paper', 'redirects']]);
  const choose = async (file: File | null): Promise<void> => {
    setOutcome(null);
    if (!file) return setCsv(null);
    const { text, reading } = readText(new Uint8Array(await file.arrayBuffer()));
    setCsv(text);
    setReading(reading);
    attempt.run({ csv: text, dryRun: true }, setOutcome);
  };
  const isGood = outcome !== null && outcome.faults.length === 0;
  return (
    <Modal opened size="lg" onClose={onClose} title={words.importTitle}>
      <Stack gap="sm">
        <Text size="sm">{words.importHelp(MOST_LINES)}</Text>
        <FileInput
          data-autofocus
          label={words.file}
          placeholder={words.fileChoose}
          accept=".csv,text/csv"
          onChange={(file) => void choose(file)}
        />
        {outcome && reading !== 'utf-8' && (
          <Text size="sm" role="status">
            {words.readAs[reading]}
          </Text>
        )}
        <Fault fault={attempt.fault ?? act.fault} />
        {outcome && isGood && (
          <Alert variant="light" color="green" p="xs" role="status">
            {words.importWould(outcome.added, outcome.changed, outcome.same)}
          </Alert>
        )}
        {outcome && !isGood && (
          <Alert variant="light" color="red" p="xs" role="alert" title={words.importFaults(outcome.faults.length)}>
            <List size="sm">
              {outcome.faults.slice(0, SHOWN).map(({ line, value, sentence }) => (
                <List.Item key={`${line} ${value} ${sentence}`} style={{ overflowWrap: 'anywhere' }}>
                  {words.importFault(line, value)} {sentence}
                </List.Item>
              ))}
            </List>
            {outcome.faults.length > SHOWN && <Text size="sm">{words.andMore(outcome.faults.length - SHOWN)}</Text>}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {shell.cancel}
          </Button>
          <Button
            disabled={!isGood || csv === null}
            loading={attempt.isRunning || act.isRunning}
            onClick={() =>
              act.run({ csv: csv ?? '', dryRun: false }, (done) => {
                if (!done.done) return setOutcome(done);
                notifications.show({ color: 'green', message: words.imported(done.added + done.changed) });
                onClose();
              })
            }
          >
            {words.importNow}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
