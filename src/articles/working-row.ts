import type { Instant } from '../base/clock.ts';
import { Invalid } from '../base/errors.ts';
import { dropXmlControls } from '../base/escape.ts';
import { isLanguageTag } from '../base/language.ts';
import { slugOf } from '../base/slug.ts';
import { withoutTurns } from '../base/without-turns.ts';
import type { NewRow } from '../store/tables.ts';
import type { ArticleInput } from './article-input.ts';
import { canonicalPath } from './canonical-path.ts';
import { checkedByline, checkedDocument, checkedLead, checkedSearch } from './checked-fields.ts';
import { DESIGNS, DISPLAYS, GENRES } from './fields.ts';

export type WorkingRow = Omit<NewRow<'articles'>, 'id' | 'createdAt' | 'status' | 'path'> & {
  createdAt: Instant;
  status: NonNullable<ArticleInput['status']> | null;
  path: string | null;
};

/**
 * The row of a working copy, checked. `status` and `path` are null where the input leaves them as they are.
 * @throws {Invalid} by field; faults of the document under `document.…`
 */
export function workingRow(input: ArticleInput, language: string, now: Instant): WorkingRow {
  const design = input.design ?? (input.kind === 'page' ? 'page' : 'news');
  const path = input.path === undefined ? null : canonicalPath(input.path);
  const wrong: Record<string, string> = {};
  if (!DESIGNS.includes(design)) wrong.design = `It must be one of ${DESIGNS.join(', ')}.`;
  if (!DISPLAYS.includes(input.display ?? 'standard')) wrong.display = `It must be one of ${DISPLAYS.join(', ')}.`;
  if (!GENRES.includes(input.genre ?? '')) wrong.genre = `It must be one of ${GENRES.filter(Boolean).join(', ')}.`;
  if (input.language && !isLanguageTag(input.language))
    wrong.language = 'It must be a language tag such as en or pt-BR.';
  if (input.status === 'scheduled' && input.scheduledAt == null) wrong.scheduledAt = 'Say when it shall be published.';
  if (input.path !== undefined && !path) wrong.path = 'It must be a path that begins with a slash, without ? and #.';
  if (Object.keys(wrong).length) throw new Invalid('The article does not fit.', wrong);
  const lead = checkedLead(input.lead ?? null);
  return {
    kind: input.kind,
    status: input.status ?? null,
    slug: slugOf(input.slug ?? '', 200),
    path,
    parentId: input.parentId ?? null,
    position: input.position ?? 0,
    headline: line(input.headline),
    standfirst: line(input.standfirst),
    kicker: line(input.kicker),
    genre: input.genre ?? '',
    design,
    display: input.display ?? 'standard',
    language: input.language ?? language,
    documentJson: JSON.stringify(checkedDocument(input.document)),
    leadJson: lead && JSON.stringify(lead),
    bylineJson: JSON.stringify(checkedByline(input.byline ?? { people: [], text: '' })),
    searchJson: JSON.stringify(checkedSearch(input.search ?? {})),
    sectionId: input.sectionId ?? input.sectionIds?.[0] ?? null,
    sticky: input.sticky ? 1 : 0,
    commentsOpen: input.commentsOpen ? 1 : 0,
    password: input.password || null,
    scheduledAt: input.status === 'scheduled' ? (input.scheduledAt ?? null) : null,
    createdAt: input.createdAt ?? now,
    touchedAt: now,
    guid: input.guid ?? null,
  };
}

function line(text = ''): string {
  return withoutTurns(dropXmlControls(text)).trim();
}
