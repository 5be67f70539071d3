import type { CorrectionComment, ImageObject, NewsArticle, Organization, Person, WebPage } from 'schema-dts';
import type { PublicArticle } from '../../articles/public.ts';
import { isoInstant } from '../../base/clock.ts';
import { type Picture, shaped } from '../../media/public.ts';
import type { Genre } from '../designs.ts';
import type { Site } from '../page.ts';
import { namedSection } from '../sections.ts';
import { socialPicture } from '../social.ts';
import { organizationId } from './organization.ts';

/** The kinds of NewsArticle (schema.org 30) by what the newsroom calls the work. */
const BY_GENRE: Readonly<Partial<Record<Genre, string>>> = {
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  review: 'ReviewNewsArticle',
  explainer: 'BackgroundNewsArticle',
  sponsored: 'AdvertiserContentArticle',
  satire: 'SatiricalArticle',
};

/** Says of a story what its page shows: same headline, same dates, same names (standards D1 to D5). */
export function articleData(site: Site, article: PublicArticle): NewsArticle {
  const { urls, paper } = site;
  const address = urls.absolute(article.path);
  const section = namedSection(paper, article.sectionId);
  const corrections = article.changes.filter(({ kind }) => kind !== 'update' && kind !== 'republication');
  const type =
    BY_GENRE[article.genre] ??
    (article.design === 'analysis' || article.design === 'opinion' ? BY_GENRE[article.design] : undefined) ??
    'NewsArticle';
  return {
    '@type': type as 'NewsArticle',
    '@id': `${address}#article`,
    url: address,
    mainEntityOfPage: address,
    headline: shortHeadline(article.headline),
    ...(article.standfirst ? { description: article.standfirst } : {}),
    image: images(site, article),
    datePublished: isoInstant(article.publishedAt),
    dateModified: isoInstant(modifiedAt(article)),
    author: authors(site, article),
    publisher: { '@id': organizationId(site) },
    copyrightHolder: { '@id': organizationId(site) },
    copyrightYear: site.voice.calendar(article.publishedAt).year,
    inLanguage: article.language || paper.settings.language,
    isAccessibleForFree: true,
    wordCount: article.wordCount,
    ...(section ? { articleSection: section.name } : {}),
    ...(article.topics.length > 0
      ? {
          keywords: article.topics.map(({ name }) => name),
          about: article.topics.map(({ name, slug }) => ({
            '@type': 'Thing' as const,
            name,
            url: urls.absolute(urls.topic(slug)),
          })),
        }
      : {}),
    ...(article.commentCount > 0 ? { commentCount: article.commentCount } : {}),
    ...(corrections.length > 0
      ? {
          correction: corrections.map(
            ({ note, at }): CorrectionComment => ({
              '@type': 'CorrectionComment',
              text: note,
              datePublished: isoInstant(at),
            }),
          ),
        }
      : {}),
  };
}

/** A page of the paper's own (about, terms, imprint). */
export function staticPageData(site: Site, article: PublicArticle): WebPage {
  const address = site.urls.absolute(article.path);
  return {
    '@type': 'WebPage',
    '@id': `${address}#page`,
    url: address,
    name: article.headline,
    ...(article.standfirst ? { description: article.standfirst } : {}),
    datePublished: isoInstant(article.publishedAt),
    dateModified: isoInstant(Math.max(modifiedAt(article), article.touchedAt)),
    inLanguage: article.language || site.paper.settings.language,
    publisher: { '@id': organizationId(site) },
  };
}

/** The last change in substance: an update or a correction; a typo put right is none. */
export function modifiedAt(article: PublicArticle): number {
  return Math.max(article.publishedAt, article.updatedAt ?? 0, article.correctedAt ?? 0);
}

/** At most 110 characters, cut between words: always the beginning of the page's heading. */
function shortHeadline(headline: string): string {
  const plain = headline.replace(/\s+/g, ' ').trim();
  if ([...plain].length <= 110) return plain;
  const start = [...plain].slice(0, 110).join('');
  return start.slice(0, start.lastIndexOf(' ') > 60 ? start.lastIndexOf(' ') : undefined).trim();
}

/** Those whom the by-line names; the paper itself where it names nobody. */
function authors(site: Site, article: PublicArticle): (Person | Organization)[] {
  const { urls } = site;
  const people = article.byline.map(({ id, name, slug, jobTitle }): Person | Organization => {
    const agency = article.authors.find((author) => author.id === id)?.kind === 'agency';
    const url = urls.absolute(urls.author(slug));
    return agency
      ? { '@type': 'Organization', name, url }
      : { '@type': 'Person', name, url, ...(jobTitle ? { jobTitle } : {}) };
  });
  if (article.bylineText || people.length === 0)
    return [{ '@type': 'Organization', name: article.bylineText || site.paper.settings.name, url: `${site.origin}/` }];
  return people;
}

function images(site: Site, article: PublicArticle): ImageObject[] {
  const { picture, lead } = article;
  if (picture) return SHAPES.map((shape) => imageData(site, shaped(picture, shape), lead?.credit));
  const social = socialPicture(article, site.urls);
  return [
    {
      '@type': 'ImageObject',
      url: site.urls.absolute(social.path),
      width: String(social.width),
      height: String(social.height),
    },
  ];
}

/** What search engines want of one picture, so that each list of theirs has one that fits (Google, Article structured data, `image`). */
const SHAPES = ['16:9', '4:3', '1:1'] as const;

/** With what the licence badge of search engines needs (IPTC fields say the same in the file). */
export function imageData({ urls }: Site, picture: Picture, credit?: string): ImageObject {
  const width = picture.widths.at(-1) ?? picture.width;
  const address = urls.absolute(urls.picture(picture, width, 'jpg'));
  const credited = credit || picture.credit;
  return {
    '@type': 'ImageObject',
    url: address,
    contentUrl: address,
    width: String(width),
    height: String(Math.round((picture.height / picture.width) * width)),
    ...(picture.caption ? { caption: picture.caption } : {}),
    ...(credited ? { creditText: credited } : {}),
    ...(picture.copyright ? { copyrightNotice: picture.copyright } : {}),
    ...(picture.licenseUrl ? { license: picture.licenseUrl } : {}),
  };
}
