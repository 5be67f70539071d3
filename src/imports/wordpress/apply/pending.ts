import type { Lead } from '../../../articles/fields.ts';
import type { ArticleId } from '../../../base/ids.ts';
import type { Document } from '../../../content/document.ts';
import { publishUnbarred } from '../../publish-unbarred.ts';
import { shownOnce } from '../plan/one-picture.ts';
import type { Site } from './site.ts';
import { Waiting } from './waiting.ts';

/** Notes what waits from before this run, so that the report says only of those stories that they were mended. */
export function noteEarlier(site: Site): void {
  site.stage.sql('create table earlier (id text primary key) without rowid').run();
  site.stage.sql("insert into earlier select id from known where kind = 'wanted' and state = 'pending'").run();
}

/**
 * Stories that refer to what was not there when they came: what has come since is put in its place, by number and by address.
 * What is still not there stays noted for the next run.
 *
 * @returns how many stories of earlier runs got something that they lacked
 */
export async function resolvePending(site: Site): Promise<number> {
  let mended = 0;
  const waiting = site.stage.sql(
    "select id, target, detail from known where kind = 'wanted' and state = 'pending' and id > ? order by id limit 100",
  );
  for (let after = ''; ; ) {
    const rows = waiting.all(after) as { id: string; target: number; detail: string }[];
    if (rows.length === 0) return mended;
    after = rows.at(-1)?.id as string;
    for (const row of rows) {
      const wants = new Waiting(site.sources, row.id, JSON.parse(row.detail) as string[]);
      if (wants.unchanged) continue;
      const earlier = site.stage.sql('select 1 from earlier where id = ?').get(row.id) !== undefined;
      if (earlier && wants.left.length < wants.wanted.length) mended++;
      await mend(site, row.id, row.target as ArticleId, wants);
    }
  }
}

async function mend(site: Site, number: string, id: ArticleId, wants: Waiting): Promise<void> {
  const { left } = wants;
  await site.run.batch(async (batch) => {
    const { db } = batch.ctx;
    const row = await db
      .selectFrom('articles')
      .select(['kind', 'headline', 'documentJson', 'leadJson', 'status', 'firstPublishedAt', 'updatedAt'])
      .where('id', '=', id)
      .executeTakeFirst();
    batch.rows.push(site.run.row('wanted', number, ['article', id], left.length ? 'pending' : 'imported', left));
    if (!row) return;
    const before = row.leadJson ? (JSON.parse(row.leadJson) as Lead) : null;
    const whole = { document: wants.document(JSON.parse(row.documentJson) as Document), lead: wants.lead(before) };
    const isNew = whole.lead?.media !== before?.media;
    const { document, lead } = (isNew && shownOnce(whole.document, whole.lead)) || whole;
    await db
      .updateTable('articles')
      .set({
        documentJson: JSON.stringify(document),
        leadJson: lead && JSON.stringify(lead),
        touchedAt: batch.ctx.now(),
      })
      .where('id', '=', id)
      .execute();
    if (row.status === 'live' && row.firstPublishedAt !== null)
      await publishUnbarred(batch, [
        {
          order: { id, act: 'import', publishedAt: row.firstPublishedAt, updatedAt: row.updatedAt },
          ...{ kind: row.kind === 'page' ? 'pages' : 'posts', title: row.headline, where: `item ${number}` },
        },
      ]);
  });
}
