import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import type { z } from 'zod';
import { addStyleWord, removeStyleWord, type styleWord } from '../../writing/style/contract.ts';
import { Fault } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { usePaperTongue } from '../shell/use-paper.ts';
import { useStrings } from '../strings/use-strings.ts';

/** Words that the spelling check takes for right. */
export function PaperWords({
  words: list,
  mayChange,
}: {
  words: readonly z.output<typeof styleWord>[];
  mayChange: boolean;
}): ReactElement {
  const { style: words } = useStrings();
  const [word, setWord] = useState('');
  const [language, setLanguage] = useState(usePaperTongue().lang);
  const add = useAct(addStyleWord, [['style']]);
  const remove = useAct(removeStyleWord, [['style']]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add.run({ word, language }, () => setWord(''));
  };
  return (
    <Stack gap="xs" component="section" maw={760}>
      <Title order={2} size="h5">
        {words.words}
      </Title>
      <Text size="sm">{words.wordsHelp}</Text>
      {mayChange && (
        <form onSubmit={submit}>
          <Group align="flex-start" gap="sm">
            <TextInput
              label={words.word}
              required
              maxLength={80}
              value={word}
              error={add.fields.word}
              onChange={(event) => setWord(event.currentTarget.value)}
            />
            <TextInput
              label={words.language}
              required
              maxLength={60}
              value={language}
              error={add.fields.language}
              onChange={(event) => setLanguage(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" mt={24} loading={add.isRunning}>
              {words.addWord}
            </Button>
          </Group>
        </form>
      )}
      <Fault fault={(Object.keys(add.fields).length > 0 ? null : add.fault) ?? remove.fault} />
      {list.length === 0 && <Text size="sm">{words.noWords}</Text>}
      <Group gap="xs">
        {list.map((one) => (
          <Button
            key={one.id}
            size="compact-sm"
            variant="default"
            disabled={!mayChange}
            rightSection="×"
            aria-label={words.removeWord(one.word)}
            onClick={() => remove.run({ id: one.id })}
          >
            <span lang={one.language}>{one.word}</span>
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
