import { Badge } from '@mantine/core';
import type { ReactElement } from 'react';
import { useStrings } from '../strings/use-strings.ts';
import { usePromises } from './use-promises.ts';

/** How many receipts are red, beside the way to them; nothing where none is. */
export function RedReceipts(): ReactElement | null {
  const { publishing: words } = useStrings();
  const { data } = usePromises();
  if (!data?.red) return null;
  return (
    <Badge size="sm" color="red" variant="filled" aria-label={words.redCount(data.red)}>
      {data.red}
    </Badge>
  );
}
