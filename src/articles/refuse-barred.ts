import type { Instant } from '../base/clock.ts';
import { Invalid } from '../base/errors.ts';
import type { ArticleId, MediaId } from '../base/ids.ts';
import { barredBy, type Use } from '../media/barred-by.ts';
import type { Db } from '../store/database.ts';
import type { Row } from '../store/tables.ts';
import type { Lead, SearchFields } from './fields.ts';

/**
 * Nothing goes to readers with a file whose licence has ended, a picture that names nobody, or one that was had for a single
 * story and stands in another.
 * @throws {Invalid} `media.ID`, a sentence for each
 */
export async function refuseBarred(db: Db, articles: readonly Row<'articles'>[], now: Instant): Promise<void> {
  const uses = articles.flatMap((article) => usesIn(article).map((use) => ({ ...use, article: article.id })));
  if (uses.length === 0) return;
  const files = await db
    .selectFrom('media')
    .select([
      'id',
      'kind',
      'title',
      'fileName',
      'credit',
      'own',
      'decorative',
      'uploadedBy',
      'usableUntil',
      'usableFor',
    ])
    .where('id', 'in', [...new Set(uses.map(({ media }) => media))])
    .where((on) =>
      on.or([on('usableUntil', '<=', now), on('uploadedBy', 'is not', null), on('usableFor', '=', 'once')]),
    )
    .execute();
  const byId = new Map(files.map((file) => [file.id, file]));
  const wrong: Record<string, string> = {};
  for (const use of uses) {
    const file = byId.get(use.media);
    if (!file) continue;
    const name = file.title || file.fileName;
    const why = barredBy(file, now, use);
    if (why === 'expired') wrong[`media.${file.id}`] = `The licence of “${name}” has ended: choose another.`;
    else if (why)
      wrong[`media.${file.id}`] = `“${name}” has no credit: say whose it is, or that it is the paper's own.`;
    else if (file.usableFor === 'once' && (await isElsewhere(db, use)))
      wrong[`media.${file.id}`] = `“${name}” may stand in one story only, and stands in another.`;
  }
  if (Object.keys(wrong).length > 0) throw new Invalid(Object.values(wrong).join(' '), wrong);
}

type Found = Use & { media: MediaId };

/** Every use of a file with what this use says of it. */
export function usesIn(article: Pick<Row<'articles'>, 'documentJson' | 'leadJson' | 'searchJson'>): Found[] {
  const found: Found[] = [];
  const lead = JSON.parse(article.leadJson ?? 'null') as Lead | null;
  if (lead?.media) found.push({ media: lead.media, credit: lead.credit, decorative: lead.decorative });
  const { socialMedia } = JSON.parse(article.searchJson || '{}') as SearchFields;
  if (socialMedia) found.push({ media: socialMedia });
  visit(JSON.parse(article.documentJson), {}, found);
  return found;
}

/** An image's credit is for its own source; whatever else refers to a file says nothing about it. */
function visit(value: unknown, use: Use, found: Found[]): void {
  if (Array.isArray(value)) for (const part of value) visit(part, {}, found);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const node = value as Record<string, unknown>;
  if (typeof node.media === 'number') found.push({ ...use, media: node.media as MediaId });
  const { source, credit, decorative } = node;
  for (const part of Object.values(node))
    visit(part, part === source ? { credit: credit as string, decorative: decorative as boolean } : {}, found);
}

async function isElsewhere(db: Db, { media, article }: Found & { article: ArticleId }): Promise<boolean> {
  const other = await db
    .selectFrom('liveMedia')
    .select('articleId')
    .where('mediaId', '=', media)
    .where('articleId', '!=', article)
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}
