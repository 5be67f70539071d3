import type { Lead } from '../../../articles/fields.ts';
import { publish } from '../../../articles/publish.ts';
import type { ArticleId } from '../../../base/ids.ts';
import type { Document } from '../../../content/document.ts';
import type { ExportSources } from '../plan/export-sources.ts';
import type { Site } from './site.ts';

/**
 * Stories that refer to what was not there when they came: what has come since is put in its place, by number for lead
 * pictures and by address inside the text. What is still not there stays noted for the next run.
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
      const wanted = JSON.parse(row.detail) as string[];
      const left = wanted.filter((one) => !answered(site.sources, one));
      if (left.length === wanted.length) continue;
      mended++;
      await mend(site, row.id, row.target as ArticleId, left);
    }
  }
}

function answered(sources: ExportSources, wanted: string): boolean {
  if (wanted.startsWith('#')) {
    const found = sources.attachment(wanted.slice(1));
    return found !== null && 'media' in found.source;
  }
  const link = sources.link(wanted);
  return (
    (link !== null && !('href' in link)) ||
    (sources.attachmentAt(wanted)?.source !== undefined && 'media' in (sources.attachmentAt(wanted)?.source ?? {}))
  );
}

async function mend(site: Site, number: string, id: ArticleId, left: string[]): Promise<void> {
  await site.run.batch(async (batch) => {
    const { db } = batch.ctx;
    const row = await db
      .selectFrom('articles')
      .select(['documentJson', 'leadJson', 'status', 'firstPublishedAt', 'updatedAt'])
      .where('id', '=', id)
      .executeTakeFirst();
    batch.rows.push(site.run.row('wanted', number, ['article', id], left.length ? 'pending' : 'imported', left));
    if (!row) return;
    const document = replaced(JSON.parse(row.documentJson) as Document, site.sources) as Document;
    const lead = row.leadJson ? leadOf(JSON.parse(row.leadJson) as Lead, site) : null;
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
      await publish(batch.ctx, id, { act: 'import', publishedAt: row.firstPublishedAt, updatedAt: row.updatedAt });
  });
}

function leadOf(lead: Lead, site: Site): Lead {
  if (lead.media !== null || !lead.missing) return lead;
  const found = site.sources.attachmentAt(lead.missing);
  if (!found || !('media' in found.source)) return lead;
  const { missing: _, ...rest } = lead;
  return { ...rest, media: found.source.media };
}

/** The same node with every missing file and every link of the former site that can now be had. */
function replaced(node: unknown, sources: ExportSources): unknown {
  if (Array.isArray(node)) return node.map((one) => replaced(one, sources));
  if (node === null || typeof node !== 'object') return node;
  const { missing, href } = node as { missing?: unknown; href?: unknown };
  const only = Object.keys(node).length === 1;
  if (only && typeof missing === 'string') {
    const found = sources.attachmentAt(missing);
    return found && 'media' in found.source ? found.source : node;
  }
  if (only && typeof href === 'string') return sources.link(href) ?? node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, replaced(value, sources)]));
}
