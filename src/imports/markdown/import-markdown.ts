import { saveArticles } from '../../articles/save-article.ts';
import { systemClock } from '../../base/clock.ts';
import type { ArticleId } from '../../base/ids.ts';
import { readSettings } from '../../paper/read-settings.ts';
import type { Db } from '../../store/database.ts';
import { clearSample } from '../clear-sample.ts';
import { finishRun } from '../finish-run.ts';
import type { ImportJob } from '../options.ts';
import { pieces } from '../pieces.ts';
import { openRehearsal } from '../rehearsal.ts';
import { conclude, emptyReport, type ImportReport } from '../report.ts';
import { Run } from '../run.ts';
import { fillStories } from './fill-stories.ts';
import { CountedOnce, type Folder, FolderMemory } from './folder.ts';
import { markdownFiles } from './read-folder.ts';

/**
 * Imports a folder of Markdown files with YAML at their tops. Repeatable like the WordPress importer: a file is known by its
 * place in the folder, and what is there already stays as it is.
 *
 * @throws {Invalid} where there is no such folder
 */
export async function importMarkdown(job: ImportJob & { folder: string }): Promise<ImportReport> {
  const { options = {}, now = systemClock } = job;
  const started = performance.now();
  const report = emptyReport(options.dryRun ?? false);
  const { root, files } = await markdownFiles(job.folder);
  const rehearsal = options.dryRun ? await openRehearsal(job.db) : null;
  const db = rehearsal?.db ?? job.db;
  try {
    if (await clearSample(db, now, job.db)) report.decisions.push('The sample edition was taken away.');
    const source = `markdown:${root}`;
    report.source.push(source);
    report.files.push({ file: root, items: files.length, complete: true, lastItem: files.at(-1) ?? '' });
    const memory = new FolderMemory();
    await loadLedger(db, source, memory);
    const run = new Run({ db, now, source, report, memory });
    const { language } = await readSettings(db);
    const folder: Folder = {
      root,
      run,
      memory,
      counted: new CountedOnce(),
      job,
      language,
      takesFiles: rehearsal === null && job.storage !== undefined,
    };
    for (const some of pieces(files, 100)) await number(folder, some);
    let done = 0;
    for (const some of pieces(files, 20)) {
      await fillStories(folder, some);
      done += some.length;
      const perSecond = (done / (performance.now() - started)) * 1000;
      job.onProgress?.({
        step: 'stories',
        done,
        of: files.length,
        perSecond: Math.round(perSecond),
        secondsLeft: (files.length - done) / perSecond,
      });
    }
    await finishRun(db, now);
  } finally {
    await rehearsal?.close();
  }
  report.seconds = Math.round((performance.now() - started) / 10) / 100;
  return conclude(report);
}

/** Gives each file its number before any is filled, so that any can link to any. */
async function number(folder: Folder, files: string[]): Promise<void> {
  const fresh = files.filter((file) => !folder.memory.known('article', file));
  if (fresh.length === 0) return;
  await folder.run.batch(async (batch) => {
    const ids = await saveArticles(
      batch.ctx,
      fresh.map((file) => ({
        kind: 'story',
        headline: file,
        language: folder.language,
        document: { version: 1, content: [] },
      })),
    );
    for (const [index, file] of fresh.entries())
      batch.rows.push(folder.run.row('article', file, ['article', ids[index] as ArticleId], 'pending'));
  });
}

async function loadLedger(db: Db, source: string, memory: FolderMemory): Promise<void> {
  const rows = await db
    .selectFrom('importItems')
    .select(['kind', 'sourceId', 'targetId', 'state'])
    .where('source', '=', source)
    .execute();
  for (const { kind, sourceId, targetId, state } of rows) memory.remember(kind, sourceId, targetId, state);
}
