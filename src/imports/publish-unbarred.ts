import { type PublishOrder, publishAll } from '../articles/publish.ts';
import { embargoesInForce } from '../articles/refuse-embargoed.ts';
import type { ArticleId } from '../base/ids.ts';
import type { Kind } from './report.ts';
import type { Batch } from './run.ts';

export interface Unbarred {
  order: PublishOrder & { id: ArticleId };
  /** for the report */
  kind: Kind;
  title: string;
  where: string;
}

/** Publishes what came, but for what is under embargo here: its text is kept, readers do not get it, and the report says so. */
export async function publishUnbarred(
  batch: Pick<Batch, 'ctx' | 'problem'>,
  stories: readonly Unbarred[],
): Promise<void> {
  const { db, now } = batch.ctx;
  const ids = stories.map(({ order }) => order.id);
  const embargoes = new Map((await embargoesInForce(db, ids, now())).map((one) => [one.articleId, one]));
  await publishAll(
    batch.ctx,
    stories.flatMap(({ order }) => (embargoes.has(order.id) ? [] : [order])),
  );
  for (const { order, kind, title, where } of stories) {
    const embargo = embargoes.get(order.id);
    if (!embargo) continue;
    const end = embargo.until === null ? 'until it is lifted' : `until ${new Date(embargo.until).toISOString()}`;
    batch.problem(kind, title, `it is under embargo here ${end}: its text was kept and not published`, where);
  }
}
