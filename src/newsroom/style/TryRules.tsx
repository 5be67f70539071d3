import { Group, List, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { type ReactElement, useMemo, useState } from 'react';
import { blockText, findRules, ruleMatcher, type StyleRule } from '../../writing/style/contract.ts';
import { usePaperTongue } from '../shell/use-paper.ts';
import { useStrings } from '../strings/use-strings.ts';

/** What the rules that are on find in a sentence, as the editor would. */
export function TryRules({ rules }: { rules: readonly StyleRule[] }): ReactElement {
  const { style: words } = useStrings();
  const [sentence, setSentence] = useState('');
  const [language, setLanguage] = useState(usePaperTongue().lang);
  const matcher = useMemo(() => ruleMatcher(rules), [rules]);
  const found = findRules(matcher, blockText([{ text: sentence, place: 0 }], { language }));
  return (
    <Stack gap="xs" component="section" maw={760}>
      <Title order={2} size="h5">
        {words.try}
      </Title>
      <Group align="flex-start" gap="sm">
        <Textarea
          style={{ flex: '1 1 20rem' }}
          label={words.try}
          description={words.tryHelp}
          autosize
          maxLength={2_000}
          value={sentence}
          onChange={(event) => setSentence(event.currentTarget.value)}
        />
        <TextInput
          label={words.tryLanguage}
          maxLength={60}
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value)}
        />
      </Group>
      <div aria-live="polite">
        {sentence.trim() !== '' && found.length === 0 && <Text size="sm">{words.tryNothing}</Text>}
        <List size="sm">
          {found.map(({ from, to, rule: { advice, suggestion, reason } }) => (
            <List.Item key={from}>
              {words.tryFound(sentence.slice(from, to), advice || (suggestion ? words.write(suggestion) : words.avoid))}{' '}
              {reason}
            </List.Item>
          ))}
        </List>
      </div>
    </Stack>
  );
}
