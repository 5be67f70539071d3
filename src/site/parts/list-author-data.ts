import type { Organization, Person, ProfilePage, Thing } from 'schema-dts';
import type { PublicAuthor } from '../../articles/public.ts';
import { isoInstant } from '../../base/clock.ts';
import type { Site } from '../page.ts';
import { breadcrumbData } from '../structured/breadcrumb.ts';
import { organizationData, organizationId } from '../structured/organization.ts';
import { fitting } from './card-picture.tsx';
import type { Crumb } from './list-head.tsx';
import type { StoryList } from './list-read.ts';

/** An author's page for search engines (Google: ProfilePage), saying what the page shows and no more. */
export function authorData(site: Site, author: PublicAuthor, list: StoryList, crumbs: readonly Crumb[]): Thing[] {
  const { urls } = site;
  const address = urls.absolute(list.base);
  const width = author.picture && fitting(author.picture, 640);
  const sameAs = author.links.map(({ href }) => href).filter((href) => /^https?:/.test(href));
  const known = {
    '@id': `${address}#author`,
    name: author.name,
    url: address,
    ...(author.biography ? { description: author.biography } : {}),
    ...(author.picture && width ? { image: urls.absolute(urls.picture(author.picture, width, 'jpg')) } : {}),
    ...(sameAs.length > 0 ? { sameAs } : {}),
  };
  const who: Person | Organization =
    author.kind === 'agency'
      ? { '@type': 'Organization', ...known }
      : {
          '@type': 'Person',
          ...known,
          ...(author.jobTitle ? { jobTitle: author.jobTitle } : {}),
          ...(author.beat ? { knowsAbout: author.beat } : {}),
          ...(author.languages ? { knowsLanguage: author.languages.split(/\s*[,;]\s*/).filter(Boolean) } : {}),
          ...(author.location ? { workLocation: { '@type': 'Place', name: author.location } } : {}),
          ...(author.kind === 'staff' ? { worksFor: { '@id': organizationId(site) } } : {}),
        };
  const newest = list.cards[0];
  const page: ProfilePage = {
    '@type': 'ProfilePage',
    '@id': `${address}#page`,
    url: address,
    name: author.name,
    inLanguage: site.voice.language,
    ...(author.createdAt ? { dateCreated: isoInstant(author.createdAt) } : {}),
    ...(newest ? { dateModified: isoInstant(newest.publishedAt) } : {}),
    mainEntity: who,
  };
  return [page, organizationData(site), breadcrumbData(site, [...crumbs, { name: author.name, path: list.base }])];
}
