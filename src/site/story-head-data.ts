import type { PublicArticle } from '../articles/public.ts';
import { summary } from '../content/render/plain.ts';
import type { Site } from './page.ts';
import type { Head } from './parts/head.ts';
import { sectionTrail } from './parts/list-trail.ts';
import { namedSection } from './sections.ts';
import { socialPicture } from './social.ts';
import { articleData, modifiedAt, staticPageData } from './structured/article.ts';
import { breadcrumbData } from './structured/breadcrumb.ts';
import { organizationData } from './structured/organization.ts';

/** Characters of the text that stand for a standfirst where there is none. */
const SUMMARY = 200;

/** What a story's page tells machines; the fields for search engines and networks come before the page's own words. */
export function storyHeadData(site: Site, article: PublicArticle): Head {
  const { paper, urls } = site;
  const { search } = article;
  if (site.isPreview)
    return { path: article.path, title: article.headline, description: article.standfirst, noindex: true };
  const section = namedSection(paper, article.sectionId);
  const own = { name: article.headline, path: article.path };
  const steps = section
    ? [...sectionTrail(site, section), { name: section.name, path: urls.section(section) }, own]
    : [own];
  const story = article.kind === 'story' && article.design !== 'page';
  return {
    path: article.path,
    title: search.title || article.headline,
    description: search.description || article.standfirst || summary(article.document, SUMMARY) || article.headline,
    socialTitle: search.socialTitle || search.title || article.headline,
    ...(search.socialDescription ? { socialDescription: search.socialDescription } : {}),
    ...(search.canonical && /^https?:\/\//.test(search.canonical) ? { canonical: search.canonical } : {}),
    noindex: search.noindex === true,
    image: socialPicture(article, urls),
    kind: story ? 'article' : 'website',
    ...(story
      ? {
          article: {
            publishedAt: article.publishedAt,
            modifiedAt: modifiedAt(article),
            section: section?.name ?? null,
            topics: article.topics.map(({ name }) => name),
            authors: article.byline.map(({ slug }) => urls.absolute(urls.author(slug))),
          },
        }
      : {}),
    feeds: section ? [{ path: urls.section(section), title: section.name }] : [],
    embeddable: true,
    textPath: `${article.path.replace(/\/?$/, '/')}index`,
    data: [
      story ? articleData(site, article) : staticPageData(site, article),
      breadcrumbData(site, steps),
      organizationData(site),
    ],
  };
}
