import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Rows } from './rows.ts';

interface Props {
  pages: Pick<Rows<unknown>, 'more' | 'isLoadingMore'>;
  says: string;
}

/** Asks for the next page of a list; nothing where there is none. */
export function MoreRows({ pages, says }: Props): ReactElement | null {
  if (!pages.more) return null;
  return (
    <div>
      <Button variant="default" size="xs" onClick={pages.more} loading={pages.isLoadingMore}>
        {says}
      </Button>
    </div>
  );
}
