import { Invalid } from '../../../base/errors.ts';
import type { MediaId } from '../../../base/ids.ts';
import { addFile } from '../../../media/add-file.ts';
import { addMissing } from '../../../media/add-missing.ts';
import type { FileWords } from '../../../media/file-words.ts';
import { fillMissing } from '../../../media/fill-missing.ts';
import { CUT_OFF } from '../../report.ts';
import type { Batch } from '../../run.ts';
import { pathOf } from '../plan/addresses.ts';
import { meta } from '../plan/export-sources.ts';
import { creditOf } from '../plan/newspaper-fields.ts';
import type { StagedItem } from '../plan/stage.ts';
import { plainText } from '../plan/text.ts';
import type { WxrItem } from '../read/records.ts';
import type { FileFinder } from './open-finder.ts';
import type { Site } from './site.ts';

/** Files that are taken in at the same time. */
const AT_ONCE = 4;

/**
 * Takes the attachments over: each a row, with its bytes where they can be had; those that cannot are listed. Bytes are taken
 * in before the transaction of their ledger lines, which is safe because the same bytes are always the same file.
 */
export async function importMedia(
  site: Site,
  finder: FileFinder | null,
  onProgress: (done: number) => void,
): Promise<void> {
  let done = 0;
  for (const items of site.stage.items(['attachment'], finder ? AT_ONCE : 200)) {
    const taken = await Promise.all(items.map(({ item }) => (finder ? take(site, item, finder) : NOTHING)));
    await site.run.batch(async (batch) => {
      for (const [index, item] of items.entries()) await note(site, batch, item, taken[index] ?? NOTHING);
    });
    done += items.length;
    onProgress(done);
  }
}

interface Taken {
  id: MediaId | null;
  /** found, though not taken in: a dry run */
  there?: true;
  /** to be listed: why it is lacking, or what is lacking of it */
  why: string;
}

const NOTHING: Taken = {
  id: null,
  why: 'the file is not in the export; give a folder of uploads, or let it be fetched',
};

async function take(site: Site, item: WxrItem, finder: FileFinder): Promise<Taken> {
  const before = site.stage.known('media', item.number);
  if (before?.state === 'imported') return NOTHING;
  const found = await finder.find(site.sources.absolute(addressOf(item)) ?? '', meta(item, '_wp_attached_file'));
  if ('why' in found) return { id: null, why: found.why };
  if (!finder.storage) return { id: null, there: true, why: '' };
  const ctx = { db: site.run.db, now: site.run.now, who: null };
  try {
    let why = '';
    const ifCutOff = (): void => {
      why = CUT_OFF;
    };
    const file = { ...wordsOf(site, item), ...found, ifCutOff };
    const missing = before?.target as MediaId | undefined;
    const id = missing
      ? await fillMissing(ctx, finder.storage, missing, file)
      : await addFile(ctx, finder.storage, file);
    return { id, why };
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return { id: null, why: error.message };
  }
}

async function note(site: Site, batch: Batch, { number, item }: StagedItem, { id, why }: Taken): Promise<void> {
  const before = site.stage.known('media', number);
  if (before && id === null) {
    batch.count('attachments', 0, 1);
    return;
  }
  const address = addressOf(item);
  if (why)
    batch.problem(
      'attachments',
      plainText(item.title) || address || number,
      `${why}${address ? `: ${address}` : ''}`,
      `item ${number}`,
    );
  const target = id ?? (await addMissing(batch.ctx, wordsOf(site, item)));
  batch.rows.push(site.run.row('media', number, ['media', target], id === null ? 'pending' : 'imported', address));
  batch.count('attachments', 1);
}

function addressOf(item: WxrItem): string {
  return item.file || item.guid;
}

function wordsOf(site: Site, item: WxrItem): FileWords & { sourceUrl: string } {
  const kept = meta(item, '_wp_attached_file') || pathOf(addressOf(item)).replace(/\?.*$/s, '');
  return {
    fileName: kept.split('/').at(-1) || item.slug,
    sourceUrl: site.sources.absolute(addressOf(item)) ?? '',
    title: plainText(item.title),
    alt: plainText(meta(item, '_wp_attachment_image_alt')),
    caption: plainText(item.excerpt),
    description: plainText(item.body),
    credit: creditOf(item),
  };
}
