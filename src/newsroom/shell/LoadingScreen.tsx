import { Box, VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { useStrings } from '../strings/use-strings.ts';
import { Loading } from './Loading.tsx';
import { useGround } from './use-ground.ts';

/** In place of a screen that is still on its way; a page has a main part and a heading at every moment. */
export function LoadingScreen(): ReactElement {
  const { shell } = useStrings();
  return (
    <Box component={useGround()}>
      <VisuallyHidden component="h1">{shell.loading}</VisuallyHidden>
      <Loading />
    </Box>
  );
}
