import { Button, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, type ReactElement, useState } from 'react';
import { changeMe, LETTER_LANGUAGES } from '../../people/contract.ts';
import { Fault } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { ME, useMe } from '../shell/use-me.ts';
import { useStrings } from '../strings/use-strings.ts';

/** One's name as colleagues see it, and the language of letters. */
export function ProfileForm(): ReactElement {
  const { account, shell } = useStrings();
  const { person, language: stored } = useMe();
  const [name, setName] = useState(person.name);
  const [language, setLanguage] = useState(stored);
  const act = useAct(changeMe, [ME]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act.run({ name, language }, () => notifications.show({ color: 'green', message: shell.saved }));
  };
  const languages = LETTER_LANGUAGES.includes(stored) ? LETTER_LANGUAGES : [stored, ...LETTER_LANGUAGES];
  const isSame = name === person.name && language === stored;
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput
            label={account.name}
            autoComplete="name"
            required
            maxLength={120}
            value={name}
            error={act.fields.name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NativeSelect
            label={account.language}
            data={languages.map((tag) => ({ value: tag, label: ownNameOf(tag) }))}
            value={language}
            error={act.fields.language}
            onChange={(event) => setLanguage(event.currentTarget.value)}
          />
        </SimpleGrid>
        {Object.keys(act.fields).length === 0 && <Fault fault={act.fault} />}
        <Group>
          <Button type="submit" variant="default" loading={act.isRunning} disabled={isSame}>
            {shell.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** A language by the name that it has for itself. */
function ownNameOf(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
