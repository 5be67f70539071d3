import type { ArticleId, MediaId } from '../../../base/ids.ts';
import type { RedirectTarget } from '../../../paper/add-redirects.ts';
import { pathOf } from '../plan/addresses.ts';
import { canonicalPathOf } from '../plan/story-input.ts';
import { addOld } from './redirects.ts';
import { knownId, type Site } from './site.ts';

/**
 * Addresses of files and of the pages they had: the file's own leads to the file; its page to the story it was made for, else
 * to the file. Resized variants are found by the file's address.
 */
export async function fileAddresses(site: Site): Promise<void> {
  for (const items of site.stage.items(['attachment'], 200))
    await site.run.batch(async (batch) => {
      const redirects = items.flatMap(({ item, number }) => {
        const media = knownId<MediaId>(site, 'media', number);
        if (!media) return [];
        const file: RedirectTarget = { kind: 'media', id: media };
        const story = item.parent ? knownId<ArticleId>(site, 'article', item.parent) : null;
        const page: RedirectTarget = story ? { kind: 'article', id: story } : file;
        const own = canonicalPathOf(item, site.sources, site.facts.base);
        const path = item.file ? pathOf(item.file) : '';
        return [
          ...(/^\d+$/.test(number) ? [{ from: `/?attachment_id=${number}`, to: page, source: 'import' as const }] : []),
          ...(own && own !== path ? [{ from: own, to: page, source: 'import' as const }] : []),
          ...(path && path !== '/' && !path.includes('?') ? [{ from: path, to: file, source: 'import' as const }] : []),
        ];
      });
      await addOld(site, batch, redirects);
    });
}
