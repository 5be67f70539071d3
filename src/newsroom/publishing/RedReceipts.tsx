import { Badge, VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { useStrings } from '../strings/use-strings.ts';
import { usePromises } from './use-promises.ts';

/** How many receipts are red, beside the way to them; nothing where none is. */
export function RedReceipts(): ReactElement | null {
  const { publishing: words } = useStrings();
  const { data } = usePromises();
  if (!data?.red) return null;
  return (
    <Badge size="sm" color="red.9" variant="filled">
      <span aria-hidden="true">{data.red}</span>
      <VisuallyHidden>{words.redCount(data.red)}</VisuallyHidden>
    </Badge>
  );
}
