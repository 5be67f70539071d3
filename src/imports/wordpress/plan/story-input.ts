import type { ArticleInput } from '../../../articles/article-input.ts';
import { canonicalPath } from '../../../articles/canonical-path.ts';
import type { Byline, Design, Lead } from '../../../articles/fields.ts';
import type { Instant } from '../../../base/clock.ts';
import type { ArticleId, MediaId, SectionId, TopicId } from '../../../base/ids.ts';
import type { ImportMap } from '../../options.ts';
import { documentOf } from '../convert/document.ts';
import { plainWords } from '../convert/inline-of.ts';
import type { Tally } from '../convert/tally.ts';
import type { WxrItem } from '../read/records.ts';
import { hostOf, pathOf } from './addresses.ts';
import { instantOf, publishedAt } from './dates.ts';
import { type ExportSources, meta } from './export-sources.ts';
import { leadFrom } from './lead.ts';
import { creditOf, highlightsOf, subtitleOf } from './newspaper-fields.ts';
import { shownOnce } from './one-picture.ts';
import { searchFields } from './seo.ts';
import { stateOf } from './states.ts';
import { cutWords, excerptText, looksMisread, plainText } from './text.ts';

export interface StoryPlan {
  input: ArticleInput;
  /** null: not for readers */
  publish: { publishedAt: Instant; updatedAt: Instant | null; path?: string } | null;
  wanted: string[];
  problems: string[];
}

/** What the paper has made of an item's relations. */
export interface Relations {
  id: ArticleId;
  parentId: ArticleId | null;
  sectionId: SectionId | null;
  sectionIds: SectionId[];
  topicIds: TopicId[];
  byline: Byline;
  sectionName: string;
  authorName: string;
}

export interface StoryContext {
  sources: ExportSources;
  tally: Tally;
  zone: string;
  language: string;
  site: { title: string; tagline: string; base: string };
  map: ImportMap;
  now: Instant;
}

/** The article that an item becomes, and when and where readers find it. Pure but for what the sources answer. */
export function storyInput(item: WxrItem, kind: 'story' | 'page', relations: Relations, on: StoryContext): StoryPlan {
  const { document: whole, wanted } = documentOf(
    { number: item.number, body: item.body, footnotes: meta(item, 'footnotes') },
    on.sources,
    on.tally,
  );
  const problems = on.tally.problems.splice(0);
  const featured = leadOf(item, on.sources, wanted, problems);
  const once = shownOnce(whole, featured);
  if (once) on.tally.note('the lead picture was the first in the text too: it is shown once, above the text');
  const { document, lead } = once ?? { document: whole, lead: featured };
  const highlights = highlightsOf(item);
  if (highlights.length)
    document.content.unshift({
      type: 'keyPoints',
      attrs: { title: '' },
      content: highlights.map((text) => ({
        type: 'listItem',
        content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
      })),
    });
  const at = publishedAt(item.published, on.zone);
  const state = stateOf(item, at, on);
  if (state.problem) problems.push(state.problem);
  const words = plainWords(document.content);
  const title = plainText(item.title);
  if (looksMisread(item.title) || looksMisread(item.body.slice(0, 20_000)))
    problems.push('letters look as if they were read in the wrong encoding (â€™ for ’); nothing was changed');
  const headline = title || cutWords(words, 70) || `(${item.number})`;
  if (state.live && at !== null && at > on.now)
    problems.push('the item was public with a date that lies in the future; it is dated to the import');
  if (!title && state.live) problems.push('the title is empty; the headline was made from the first words');
  const standfirst = subtitleOf(item) || cutWords(excerptText(item.excerpt), 1000);
  const design = designOf(item, kind);
  const input: ArticleInput = {
    id: relations.id,
    kind,
    ...(!state.live && { status: state.status }),
    slug: slugOfItem(item),
    parentId: relations.parentId,
    position: item.order,
    headline,
    standfirst,
    design,
    language: on.language,
    document,
    lead,
    byline: relations.byline,
    search: searchFields(item, {
      title: headline,
      excerpt: standfirst || cutWords(words, 155),
      site: on.site.title,
      tagline: on.site.tagline,
      category: relations.sectionName,
      author: relations.authorName,
      media: (number) => mediaOf(on.sources, number),
      isOurs: (address) => on.sources.isOurs(address),
    }),
    sectionId: relations.sectionId,
    sectionIds: relations.sectionIds,
    topicIds: relations.topicIds,
    sticky: item.sticky,
    commentsOpen: item.commentsOpen,
    password: item.password || null,
    scheduledAt: state.status === 'scheduled' ? at : null,
    createdAt: at ?? on.now,
    guid: item.guid || null,
  };
  const path = canonicalPathOf(item, on.sources, on.site.base);
  const modified =
    instantOf(item.modified.gmt) ??
    (item.modified.local ? publishedAt({ gmt: '', local: item.modified.local }, on.zone) : null);
  return {
    input: { ...input, ...(path && { path }) },
    publish:
      state.live && at !== null
        ? { publishedAt: Math.min(at, on.now), updatedAt: modified && modified - at >= 60_000 ? modified : null }
        : null,
    wanted,
    problems,
  };
}

/** The path of an item's own address, where it is one of the former site and not of the form `?p=1`. */
export function canonicalPathOf(item: WxrItem, sources: ExportSources, base: string): string | null {
  if (!item.link || (hostOf(item.link) && !sources.isOurs(item.link))) return null;
  const path = pathOf(item.link);
  if (canonicalPath(path) === null || path === pathOf(base || '/')) return null;
  return path.replace(/\/{2,}/g, '/');
}

function slugOfItem(item: WxrItem): string {
  const slug = item.slug.replace(/__trashed(?:-\d+)?$/, '');
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

function leadOf(item: WxrItem, sources: ExportSources, wanted: string[], problems: string[]): Lead | null {
  const number = meta(item, '_thumbnail_id');
  if (!/^[1-9]\d*$/.test(number)) return null;
  const lead = leadFrom(sources, number, creditOf(item));
  if (!lead) {
    wanted.push(`lead#${number}`);
    problems.push(
      `the lead picture (item ${number}) is not in this export; the run that brings it puts it in its place`,
    );
  } else if (lead.media === null) wanted.push(`#${number}${lead.missing ? ` ${lead.missing}` : ''}`);
  return lead;
}

function mediaOf(sources: ExportSources, number: string): MediaId | null {
  const source = sources.attachment(number)?.source;
  return source && 'media' in source ? source.media : null;
}

function designOf(item: WxrItem, kind: 'story' | 'page'): Design {
  if (kind === 'page') return 'page';
  return item.terms.some(({ taxonomy, slug }) => taxonomy === 'post_format' && slug === 'post-format-gallery')
    ? 'gallery'
    : 'news';
}
