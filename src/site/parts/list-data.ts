import type { BreadcrumbList, CollectionPage } from 'schema-dts';
import type { Site } from '../page.ts';
import { breadcrumbData } from '../structured/breadcrumb.ts';
import type { Crumb } from './list-head.tsx';
import type { StoryList } from './list-read.ts';

/** The page of a list, what stands on it in order, and the way to it (schema.org CollectionPage, BreadcrumbList). */
export function listData(site: Site, { title, crumbs, list }: Props): [CollectionPage, BreadcrumbList] {
  const { urls, voice } = site;
  const address = urls.absolute(list.path);
  return [
    {
      '@type': 'CollectionPage',
      '@id': `${address}#page`,
      url: address,
      name: title,
      inLanguage: voice.language,
      ...(list.cards.length > 0
        ? {
            mainEntity: {
              '@type': 'ItemList' as const,
              itemListElement: list.cards.map(({ path }, at) => ({
                '@type': 'ListItem' as const,
                position: at + 1,
                url: urls.absolute(path),
              })),
            },
          }
        : {}),
    },
    breadcrumbData(site, [...crumbs, { name: title, path: list.base }]),
  ];
}

interface Props {
  title: string;
  crumbs: readonly Crumb[];
  list: StoryList;
}
