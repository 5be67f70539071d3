import type { BreadcrumbList } from 'schema-dts';
import type { Site } from '../page.ts';

/** The way to a page as search engines show it: the front, the sections, the page itself. At least two steps. */
export function breadcrumbData(
  { urls, paper }: Site,
  steps: readonly { name: string; path: string }[],
): BreadcrumbList {
  const trail = [{ name: paper.settings.name, path: '/' }, ...steps];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, path }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: urls.absolute(path),
    })),
  };
}
