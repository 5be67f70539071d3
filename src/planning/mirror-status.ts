import type { ArticleId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import type { WorkStatus } from './contract.ts';

/** The rights of those who write know a story that readers do not have as draft or ready: after its work status. */
export async function mirrorStatus({ db, now }: Context, story: ArticleId, { kind }: WorkStatus): Promise<void> {
  const status = kind === 'ready' ? 'ready' : 'draft';
  await db
    .updateTable('articles')
    .set({ status, touchedAt: now() })
    .where('id', '=', story)
    .where('status', 'in', ['draft', 'ready'])
    .where('status', '!=', status)
    .execute();
}
