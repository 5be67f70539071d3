import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { createUploadQueue, type Sending, type UploadQueue } from './upload-queue.ts';

let queue: UploadQueue | null = null;

/** The one queue of this tab: it goes on while other screens are open. */
export function useUploads(): UploadQueue & { rows: readonly Sending[] } {
  const queries = useQueryClient();
  queue ??= createUploadQueue(() => void queries.invalidateQueries({ queryKey: ['media'] }));
  const own = queue;
  const rows = useSyncExternalStore(own.listen, own.list);
  return { ...own, rows };
}
