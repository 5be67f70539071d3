import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { MOST_WHY, type SettingName } from '../../../paper/settings/contract.ts';
import { Fault } from '../../ask/Fault.tsx';
import { Meanwhile } from '../../ask/Meanwhile.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { pathWords, valueWords } from './change-words.ts';
import type { SettingsForm } from './use-settings-form.ts';

/** Why, and the two ways out; and what somebody else saved meanwhile, beside what was typed here. */
export function SettingsFoot({
  form,
  go,
  isReady = true,
  onSave,
}: {
  form: SettingsForm;
  /** what saving does; absent: to save */
  go?: string;
  isReady?: boolean;
  onSave(why: string): void;
}): ReactElement {
  const { settings: words, shell } = useStrings();
  const [why, setWhy] = useState('');
  const names = Object.keys(form.patch) as SettingName[];
  const fields = Object.keys(form.errors).map((field) => field.split('.')[0]);
  const wrong = names.filter((name) => fields.includes(name)).map((name) => words.names[name]);
  return (
    <Stack gap="sm">
      {form.clashes.length > 0 && (
        <Meanwhile
          sentence={words.meanwhile(form.stored.last?.by ?? '')}
          lines={form.clashes.map(({ path, theirs }) => ({
            name: pathWords(words, path),
            value: valueWords(words, path.at(-1) ?? '', theirs),
          }))}
          onMine={() => form.goOnWith('mine')}
          onTheirs={() => form.goOnWith('theirs')}
        />
      )}
      <Fault fault={form.fault} />
      {wrong.length > 0 && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {(form.isRefused ? words.wrong : words.wrongYet)(wrong.join(', '))}
        </Text>
      )}
      {form.isChanged && (
        <TextInput
          label={words.why}
          description={words.whyHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maw={{ sm: 560 }}
          maxLength={MOST_WHY}
          value={why}
          onChange={({ currentTarget: { value } }) => setWhy(value)}
        />
      )}
      <Group>
        <Button
          type="submit"
          disabled={!form.isChanged || form.clashes.length > 0 || !isReady}
          loading={form.isRunning}
          onClick={(event) => {
            event.preventDefault();
            onSave(why);
          }}
        >
          {go ?? shell.save}
        </Button>
        {form.isChanged && (
          <>
            <Button variant="default" onClick={form.discard}>
              {words.discard}
            </Button>
            <Text size="sm" c="dimmed">
              {words.pending(names.length)}
            </Text>
          </>
        )}
      </Group>
    </Stack>
  );
}
