import { Invalid } from '../../../base/errors.ts';
import type { ArticleId, MediaId } from '../../../base/ids.ts';
import { addFile } from '../../../media/add-file.ts';
import { redirectKey } from '../../../paper/add-redirects.ts';
import { CUT_OFF } from '../../report.ts';
import { fileKeys, pathOf } from '../plan/addresses.ts';
import { kindOf } from '../plan/export-sources.ts';
import type { FileFinder } from './open-finder.ts';
import { addOld } from './redirects.ts';
import { knownId, type Site } from './site.ts';

/**
 * Files of the former site that bodies show and no attachment tells of, as in an export of stories alone: looked for like the
 * others, and listed where they cannot be had. The stories get them by the references that are kept as pending.
 */
export async function importLooseFiles(site: Site, finder: FileFinder | null): Promise<void> {
  const waiting = site.stage.sql(
    "select id, detail from known where kind = 'wanted' and state = 'pending' and id > ? order by id limit 200",
  );
  for (let after = ''; ; ) {
    const rows = waiting.all(after) as { id: string; detail: string }[];
    if (rows.length === 0) return;
    after = rows.at(-1)?.id as string;
    for (const { id, detail } of rows)
      for (const address of JSON.parse(detail) as string[])
        if (isFile(site, address)) await one(site, finder, address, id);
  }
}

function isFile(site: Site, address: string): boolean {
  if (address.startsWith('#') || site.sources.attachmentAt(address)) return false;
  if (kindOf(address) === 'file' && !/\.(?:pdf|docx?|xlsx?|pptx?|zip|epub|csv)(?:$|\?)/i.test(address)) return false;
  const key = redirectKey(pathOf(address).replace(/\?.*$/s, ''));
  return site.stage.sql('insert or ignore into loose values (?, ?)').run(key, address).changes > 0;
}

async function one(site: Site, finder: FileFinder | null, address: string, item: string): Promise<void> {
  const found = (await finder?.find(address, '')) ?? {
    why: 'the file is not in the export; give a folder of uploads, or let it be fetched',
  };
  let id: MediaId | null = null;
  let why = 'why' in found ? found.why : '';
  if (!('why' in found) && finder?.storage) {
    try {
      const fileName = pathOf(address).replace(/\?.*$/s, '').split('/').at(-1) ?? '';
      id = await addFile({ db: site.run.db, now: site.run.now, who: null }, finder.storage, {
        fileName,
        sourceUrl: address,
        ...found,
        ifCutOff: () => {
          why = CUT_OFF;
        },
      });
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      why = error.message;
    }
  }
  await site.run.batch(async (batch) => {
    if (why) batch.problem(null, address, why, `item ${item}`);
    if (id === null) {
      const story = knownId<ArticleId>(site, 'article', item);
      if (story && site.sources.isOurs(site.sources.absolute(address) ?? ''))
        await addOld(site, batch, [
          { from: pathOf(address), to: { kind: 'article', id: story }, source: 'import', instead: true },
        ]);
      return;
    }
    // the body may name a resized copy; the file answers for all of them
    for (const key of fileKeys(address)) batch.rows.push(site.run.row('file', key, ['media', id]));
    await addOld(site, batch, [{ from: pathOf(address), to: { kind: 'media', id }, source: 'import' }]);
  });
}
