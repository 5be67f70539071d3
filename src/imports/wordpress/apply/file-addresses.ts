import type { ArticleId, MediaId } from '../../../base/ids.ts';
import { type RedirectTarget, redirectKey } from '../../../paper/add-redirects.ts';
import { pathOf } from '../plan/addresses.ts';
import { canonicalPathOf } from '../plan/story-input.ts';
import { guidAddress } from './item-addresses.ts';
import { addOld } from './redirects.ts';
import { knownId, type Site } from './site.ts';

/**
 * Addresses of files and of the pages they had: the file's own leads to the file; its page to the story it was made for, else
 * to the file. Resized variants are found by the file's address. In place of a file that could not be had stands the story
 * it was made for; without one the answer is that it is gone.
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
        const path = item.file ? pathOf(item.file).replace(/\?.*$/s, '') : '';
        const missing = story !== null && site.stage.known('media', number)?.state !== 'imported';
        const shown = missing ? { to: page, instead: true } : { to: file };
        const isFile = (from: string) => path !== '' && redirectKey(from) === redirectKey(path);
        return [
          ...(/^\d+$/.test(number) ? [{ from: `/?attachment_id=${number}`, to: page }] : []),
          ...(own && own !== path ? [{ from: own, to: page }] : []),
          ...(path && path !== '/' ? [{ from: path, ...shown }] : []),
          ...guidAddress(site, item).map((from) => (isFile(from) ? { from, ...shown } : { from, to: page })),
        ].map((address) => ({ ...address, source: 'import' as const }));
      });
      await addOld(site, batch, redirects);
    });
}
