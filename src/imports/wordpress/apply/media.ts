import type { MediaId } from '../../../base/ids.ts';
import { addFile } from '../../../media/add-file.ts';
import { addMissing } from '../../../media/add-missing.ts';
import type { FileWords } from '../../../media/file-words.ts';
import { fillMissing } from '../../../media/fill-missing.ts';
import type { Batch } from '../../run.ts';
import { pathOf } from '../plan/addresses.ts';
import { meta } from '../plan/export-sources.ts';
import { creditOf } from '../plan/newspaper-fields.ts';
import type { StagedItem } from '../plan/stage.ts';
import { plainText } from '../plan/text.ts';
import type { FileFinder } from './file-finder.ts';
import type { Site } from './site.ts';

/** Takes the attachments over: each a row, with its bytes where they can be had. Those that cannot are listed. */
export async function importMedia(site: Site, finder: FileFinder | null): Promise<void> {
  for (const items of site.stage.items(['attachment'], finder ? 8 : 200)) {
    const found = finder
      ? await Promise.all(
          items.map(({ item }) =>
            wanted(site, item.number) ? finder.find(item.file || item.guid, meta(item, '_wp_attached_file')) : null,
          ),
        )
      : [];
    await site.run.batch(async (batch) => {
      for (const [index, item] of items.entries()) await one(site, batch, item, found[index] ?? null, finder);
    });
  }
}

function wanted(site: Site, number: string): boolean {
  return site.stage.known('media', number)?.state !== 'imported';
}

type Found = Awaited<ReturnType<FileFinder['find']>>;

async function one(
  site: Site,
  batch: Batch,
  { number, item }: StagedItem,
  found: Found,
  finder: FileFinder | null,
): Promise<void> {
  const before = site.stage.known('media', number);
  if (before && (before.state === 'imported' || !found || 'why' in found)) {
    batch.count('attachments', 0, 1);
    await found?.drop?.();
    return;
  }
  const address = item.file || item.guid;
  const words: FileWords & { sourceUrl: string } = {
    fileName: (meta(item, '_wp_attached_file') || pathOf(address).replace(/\?.*$/s, '')).split('/').at(-1) || item.slug,
    sourceUrl: site.sources.absolute(address) ?? '',
    title: plainText(item.title),
    alt: meta(item, '_wp_attachment_image_alt'),
    caption: plainText(item.excerpt),
    description: plainText(item.body),
    credit: creditOf(item),
    takenAt: null,
  };
  const title = plainText(item.title) || address || number;
  let id: MediaId | null = null;
  let why = finder
    ? 'the file could not be had'
    : 'the file is not in the export; give a folder of uploads or let it be fetched';
  if (found && 'file' in found && finder) {
    try {
      const file = { ...words, ...found.file };
      id = before?.target
        ? await fillMissing(batch.ctx, finder.storage, before.target as MediaId, file)
        : await addFile(batch.ctx, finder.storage, file);
    } catch (error) {
      why = error instanceof Error ? error.message : String(error);
    }
    await found.drop?.();
  } else if (found && 'why' in found) ({ why } = found);
  if (id === null) batch.problem('attachments', title, `${why}${address ? `: ${address}` : ''}`, `item ${number}`);
  const target = id ?? ((before?.target as MediaId | undefined) || (await addMissing(batch.ctx, words)));
  batch.rows.push(site.run.row('media', number, ['media', target], id === null ? 'pending' : 'imported', address));
  batch.count('attachments', before && id === null ? 0 : 1, before && id === null ? 1 : 0);
}
