import { Center, Loader } from '@mantine/core';
import type { ReactElement } from 'react';
import { useStrings } from '../strings/use-strings.ts';

export function Loading(): ReactElement {
  const { shell } = useStrings();
  return (
    <Center mih="40vh" role="status" aria-label={shell.loading}>
      <Loader size="sm" type="dots" />
    </Center>
  );
}
