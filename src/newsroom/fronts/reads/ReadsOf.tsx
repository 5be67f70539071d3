import type { ReactElement, ReactNode } from 'react';
import type { ArticleId } from '../../../base/ids.ts';
import { ReadsContext, useReads } from './use-reads.ts';

/** Lets every {@link ReadLine} in it know how often its story was read. */
export function ReadsOf({
  stories,
  children,
}: {
  stories: readonly { id: ArticleId }[];
  children: ReactNode;
}): ReactElement {
  return <ReadsContext value={useReads(stories.map(({ id }) => id))}>{children}</ReadsContext>;
}
