import { systemClock } from '../../base/clock.ts';
import type { Db } from '../../store/database.ts';
import { clearSample } from '../clear-sample.ts';
import { finishRun } from '../finish-run.ts';
import type { ImportJob, Progress } from '../options.ts';
import { openRehearsal } from '../rehearsal.ts';
import { conclude, emptyReport, type ImportReport } from '../report.ts';
import { Run } from '../run.ts';
import { importAuthors } from './apply/authors.ts';
import { findClashes } from './apply/clashes.ts';
import { fileAddresses } from './apply/file-addresses.ts';
import { folderAddresses } from './apply/folder-addresses.ts';
import { importLooseFiles } from './apply/loose-files.ts';
import { importMedia } from './apply/media.ts';
import { importMenus } from './apply/menus.ts';
import { type FileFinder, openFinder } from './apply/open-finder.ts';
import { orderSections } from './apply/order-sections.ts';
import { importOthers } from './apply/other-items.ts';
import { noteEarlier, resolvePending } from './apply/pending.ts';
import { takeSettings } from './apply/settings.ts';
import type { Site } from './apply/site.ts';
import { articleTypes, importStories } from './apply/stories.ts';
import { importTerms } from './apply/terms.ts';
import { Tally } from './convert/tally.ts';
import { ExportSources } from './plan/export-sources.ts';
import { type Staged, stageFiles } from './plan/stage-files.ts';

/**
 * Imports WordPress exports (WXR 1.0 to 1.2), several files as one, in any order. It can be killed at any moment and run
 * again; what is there already stays as it is. A dry run does all of it in a database that is thrown away.
 *
 * @throws {Invalid} where a file is refused; then nothing was written
 */
export async function importWordpress(job: ImportJob & { files: readonly string[] }): Promise<ImportReport> {
  const { options = {}, now = systemClock } = job;
  const started = performance.now();
  const report = emptyReport(options.dryRun ?? false);
  const sites = await stageFiles(job.files, job, report);
  const rehearsal = options.dryRun ? await openRehearsal(job.db) : null;
  const db = rehearsal?.db ?? job.db;
  const finder = await openFinder(job, rehearsal ? null : (job.storage ?? null));
  try {
    if (await clearSample(db, now, job.db)) report.decisions.push('The sample edition was taken away.');
    for (const staged of sites) {
      report.source.push(staged.source);
      await importSite(staged, { ...job, db, now, paper: job.db }, report, finder);
    }
    await finishRun(db, now);
  } finally {
    for (const { stage } of sites) stage.close();
    await finder?.close();
    await rehearsal?.close();
  }
  report.seconds = Math.round((performance.now() - started) / 10) / 100;
  return conclude(report);
}

async function importSite(
  staged: Staged,
  job: ImportJob & { db: Db; now: () => number; paper: Db },
  report: ImportReport,
  finder: FileFinder | null,
): Promise<void> {
  const { stage, facts, source } = staged;
  const { db, now } = job;
  const map = job.options?.map ?? {};
  await loadLedger(db, staged);
  const runId = await begin(db, source, now());
  const { settings, zone } = await takeSettings(db, now, facts, map.zone, report, stage.count('known') > 0);
  const site: Site = {
    run: new Run({ db, now, source, report, memory: stage }),
    job,
    map,
    stage,
    facts,
    sources: new ExportSources(stage, { base: facts.base, hosts: facts.hosts }),
    tally: new Tally(),
    settings,
    zone,
  };
  noteEarlier(site);
  const types = articleTypes(site);
  await findClashes(site, job.paper, types);
  await importMedia(site, finder, progress(job, 'media', stage.count("item where type = 'attachment'")));
  await importAuthors(site);
  await importTerms(site);
  const of = types.reduce((sum, type) => sum + stage.count('item where type = ?', type), 0);
  await folderAddresses(site, types);
  await importStories(site, progress(job, 'stories', of));
  await fileAddresses(site);
  await importMenus(site);
  await importOthers(site, types);
  await orderSections(site);
  await importLooseFiles(site, finder);
  const mended = await resolvePending(site);
  if (mended)
    report.decisions.push(
      `${mended} ${mended === 1 ? 'story' : 'stories'} of earlier runs got pictures or links that were not there before.`,
    );
  for (const [name, { found, kept }] of site.tally.blocks) report.details.blocks[name] = [found, kept];
  for (const [name, { found, kept }] of site.tally.shortcodes) report.details.shortcodes[name] = [found, kept];
  for (const [what, times] of site.tally.notes) report.decisions.push(`${what} (${times} times)`);
  await db
    .updateTable('importRuns')
    .set({
      state: 'done',
      finishedAt: now(),
      reportJson: JSON.stringify({ ...report, problems: report.problems.slice(0, 1000) }),
    })
    .where('id', '=', runId)
    .execute();
}

/** Tells how a step gets on. */
function progress(job: ImportJob, step: Progress['step'], of: number): (done: number) => void {
  const from = performance.now();
  return (done) => {
    const perSecond = (done / (performance.now() - from)) * 1000;
    const secondsLeft = perSecond > 0 ? (of - done) / perSecond : null;
    job.onProgress?.({ step, done, of, perSecond: Math.round(perSecond), secondsLeft });
  };
}

/** What earlier runs of this source made, read into the stage, so that no item needs a question of its own. */
async function loadLedger(db: Db, { stage, source }: Staged): Promise<void> {
  for (let after = { kind: '', id: '' }; ; ) {
    const rows = await db
      .selectFrom('importItems')
      .select(['kind', 'sourceId', 'targetId', 'state', 'detailJson'])
      .where('source', '=', source)
      .where((on) =>
        on.or([on('kind', '>', after.kind), on.and([on('kind', '=', after.kind), on('sourceId', '>', after.id)])]),
      )
      .orderBy('kind')
      .orderBy('sourceId')
      .limit(2000)
      .execute();
    for (const row of rows) stage.remember(row.kind, row.sourceId, row.targetId, row.state, row.detailJson);
    const last = rows.at(-1);
    if (!last) return;
    after = { kind: last.kind, id: last.sourceId };
  }
}

async function begin(db: Db, source: string, at: number): Promise<number> {
  const { id } = await db
    .insertInto('importRuns')
    .values({ source, state: 'running', reportJson: '{}', startedAt: at, finishedAt: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
