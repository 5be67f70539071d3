import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useStrings } from '../strings/use-strings.ts';
import { useWords } from './use-words.ts';

/** For an address of a story that is not there, or not for whoever asks: which of the two is not told. */
export function NoSuchStory(): ReactElement {
  const words = useWords();
  const { shell } = useStrings();
  return (
    <Stack py="xl" align="flex-start">
      <Title order={1} size="h3">
        {words.noSuchStory}
      </Title>
      <Text>{words.noSuchStoryText}</Text>
      <Anchor component={Link} to="/">
        {shell.notFoundBack}
      </Anchor>
    </Stack>
  );
}
