import type { BreadcrumbList, CollectionPage } from 'schema-dts';
import type { Site } from '../page.ts';
import type { Crumb } from './list-head.tsx';
import type { StoryList } from './list-read.ts';

/** The page of a list and the way to it (schema.org CollectionPage, BreadcrumbList; Google: 2 items or more). */
export function listData(
  { urls, paper, voice }: Site,
  {
    title,
    crumbs,
    path,
    list,
    description,
  }: { title: string; crumbs: Crumb[]; path: string; list?: StoryList | null; description?: string },
): [CollectionPage, BreadcrumbList] {
  const trail = [{ name: paper.settings.name, path: '/' }, ...crumbs, { name: title, path }];
  const address = urls.absolute(path);
  return [
    {
      '@type': 'CollectionPage',
      '@id': `${address}#page`,
      url: address,
      name: title,
      ...(description ? { description } : {}),
      inLanguage: voice.language,
      breadcrumb: { '@id': `${address}#path` },
      ...(list?.cards.length
        ? {
            mainEntity: {
              '@type': 'ItemList' as const,
              itemListElement: list.cards.map((card, at) => ({
                '@type': 'ListItem' as const,
                position: at + 1,
                url: urls.absolute(card.path),
              })),
            },
          }
        : {}),
    },
    {
      '@type': 'BreadcrumbList',
      '@id': `${address}#path`,
      itemListElement: trail.map(({ name, path: to }, at) => ({
        '@type': 'ListItem' as const,
        position: at + 1,
        name,
        item: urls.absolute(to),
      })),
    },
  ];
}
