import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { Invalid } from '../../../base/errors.ts';
import { letGo } from '../../let-go.ts';
import type { ImportJob } from '../../options.ts';
import { add, type ImportReport, tell } from '../../report.ts';
import { type Channel, type Found, readExport } from '../read/read-export.ts';
import type { WxrItem } from '../read/records.ts';
import { sourceOf } from './addresses.ts';
import { kindOfType } from './kinds.ts';
import { type Opened, openFiles } from './opened-files.ts';
import { SiteFacts } from './site-facts.ts';
import { keyOf, Stage } from './stage.ts';

/** One former site: its items set down, and what was learnt of it. */
export interface Staged {
  source: string;
  stage: Stage;
  facts: SiteFacts;
}

/** Items after which memory is given back. */
const BETWEEN = 2_000;

/**
 * Reads all files, those in ZIP archives too, to their ends and sets their items down by the site they come from. Nothing of the paper is touched.
 * @throws Invalid where a file is none of WordPress, or its version is missing or odd
 */
export async function stageFiles(files: readonly string[], job: ImportJob, report: ImportReport): Promise<Staged[]> {
  const opened = await openFiles(files);
  try {
    return await stageOpened(opened.files, job, report);
  } finally {
    opened.close();
  }
}

async function stageOpened(files: readonly Opened[], job: ImportJob, report: ImportReport): Promise<Staged[]> {
  const sites = new Map<string, Staged>();
  const sizes = await Promise.all(files.map(async ({ path }) => (await stat(path)).size));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const started = performance.now();
  let before = 0;
  let items = 0;
  const siteOf = (source: string): Staged => {
    let site = sites.get(source);
    if (!site) sites.set(source, (site = { source, stage: new Stage(), facts: new SiteFacts() }));
    return site;
  };
  try {
    for (const [index, { path, name: file }] of files.entries()) {
      let site: Staged | null = null;
      const waiting: Found[] = [];
      let told = 0;
      let own = 0;
      for await (const found of readExport(path)) {
        if (found.kind === 'progress') {
          const now = performance.now();
          if (now - told > 200) {
            told = now;
            const done = before + found.bytes;
            const perMs = done / (now - started);
            job.onProgress?.({
              step: 'reading',
              done,
              of: total,
              perSecond: Math.round((items / (now - started)) * 1000),
              secondsLeft: perMs > 0 ? (total - done) / perMs / 1000 : null,
            });
          }
          continue;
        }
        if (found.kind === 'channel' && !site) {
          checkVersion(found.channel, file, job.options?.map?.version, waiting);
          const source = sourceOf(found.channel.base || found.channel.link);
          site = siteOf(source || (sites.size === 1 ? ([...sites.keys()][0] as string) : unnamed(found.channel)));
          for (const one of waiting.splice(0)) take(site, one, file, report);
        }
        if (found.kind === 'item' && ++own % BETWEEN === 0) await letGo();
        if (found.kind === 'end')
          report.files.push({ file, items: own, complete: found.complete, lastItem: found.lastItem });
        if (site) take(site, found, file, report);
        else waiting.push(found);
      }
      items += own;
      before += sizes[index] as number;
    }
    return [...sites.values()];
  } catch (error) {
    for (const { stage } of sites.values()) stage.close();
    throw error;
  }
}

function checkVersion(channel: Channel, file: string, instead: string | undefined, waiting: Found[]): void {
  if (instead) return;
  const also = waiting
    .flatMap((found) =>
      found.kind === 'problem' ? [` ${capital(found.problem.where)}: ${found.problem.what.replace(/\.?$/, '.')}`] : [],
    )
    .slice(0, 3)
    .join('');
  const mend = 'Export the site again, or read the file as version 1.2 by a map with {"version": "1.2"}.';
  if (channel.version === '')
    throw new Invalid(
      `${file} has no wp:wxr_version in its head, so it is not clear that it is a WordPress export. Nothing was written. ${mend}${also}`,
    );
  if (!/^\d+\.\d+$/.test(channel.version))
    throw new Invalid(
      `${file}, line ${channel.versionLine}: wp:wxr_version is “${channel.version.slice(0, 40)}”, which is no version. Nothing was written. ${mend}${also}`,
    );
  if (!/^1\.\d+$/.test(channel.version))
    throw new Invalid(
      `${file}, line ${channel.versionLine}: version ${channel.version} of the export format is not known. Nothing was written. ${mend}`,
    );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function unnamed(channel: Channel): string {
  return `export:${channel.title.toLowerCase().slice(0, 100)}`;
}

function take(site: Staged, found: Found, name: string, report: ImportReport): void {
  const { stage, facts } = site;

  switch (found.kind) {
    case 'channel':
      facts.hear(found.channel);
      return;
    case 'author':
      stage.addAuthor(found.author);
      return;
    case 'term':
      if (found.term.slug && found.term.taxonomy) stage.addTerm(found.term);
      return;
    case 'problem':
      tell(report, null, { ...found.problem, where: `${name}, ${found.problem.where}` });
      return;
    case 'broken': {
      const kind = kindOfType(found.type);
      add(report, kind, 0, 1);
      tell(report, kind, { ...found.problem, where: `${name}, ${found.problem.where}` });
      return;
    }
    case 'item': {
      const item = found.item.number ? found.item : { ...found.item, number: madeUp(found.item) };
      facts.see(item);
      if (stage.addItem(item)) return;
      const kind = kindOfType(item.type);
      const first = stage.item(keyOf(item));
      const same = first?.title === item.title || (first?.link === item.link && first.slug === item.slug);
      const isTaken = !same && item.type !== 'nav_menu_item' && stage.addItem({ ...item, number: madeUp(item) });
      if (!isTaken) add(report, kind, 0, 1);
      tell(report, kind, {
        item: item.title || item.number,
        what: isTaken
          ? `number ${item.number} is used twice; references by it lead to the first`
          : 'the item is there twice',
        where: `${name}, line ${found.line}`,
      });
      return;
    }
  }
}

/** Items without a number are known by what they say of themselves. */
function madeUp(item: WxrItem): string {
  return `~${createHash('sha256')
    .update([item.type, item.guid || item.link, item.title, item.published.local, item.body].join('\n'))
    .digest('hex')
    .slice(0, 24)}`;
}
