import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { absolute, compared, type Figure } from './figures.ts';
import { makeExport } from './make-export.ts';

const POSTS = Number(process.env.BENCH_POSTS ?? 100_000);

/** Speed and memory of `import wordpress` on one large export, against one a tenth as large. */
export async function importing(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-import-'));
  try {
    const small = await timed(folder, POSTS / 10);
    const large = await timed(folder, POSTS);
    return [
      absolute(
        `import of ${POSTS} posts in one file of ${large.megabytes.toFixed(0)} MB, without media`,
        POSTS / large.seconds,
        'posts/s',
        { least: 500 },
      ),
      absolute('largest resident memory of that import', large.peak, 'MB', { most: 350 }),
      compared(
        'resident memory at ten times the posts',
        large.peak,
        'MB',
        { name: `${POSTS / 10} posts`, value: small.peak },
        { most: 1.5 },
      ),
      compared(
        'seconds a post at ten times the posts',
        large.seconds / POSTS,
        's',
        { name: `${POSTS / 10} posts`, value: small.seconds / (POSTS / 10) },
        { most: 1.5 },
      ),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function timed(folder: string, posts: number): Promise<{ seconds: number; peak: number; megabytes: number }> {
  const file = join(folder, `${posts}.xml`);
  await makeExport(file, posts);
  const { size } = await stat(file);
  const began = performance.now();
  const work = spawn(
    process.execPath,
    [resolve(import.meta.dirname, '../dist/server/cli.js'), 'import', 'wordpress', file, '--json'],
    {
      env: { ...process.env, STANDFIRST_DATA: join(folder, `data-${posts}`) },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let said = '';
  work.stdout.on('data', (chunk) => (said += chunk));
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, residentMegabytes(work.pid as number));
  }, 100);
  const code = await new Promise<number | null>((done) => work.once('exit', done));
  clearInterval(watch);
  const report = JSON.parse(said) as { posts: { imported: number } };
  if (code !== 0 || report.posts.imported !== posts)
    throw new Error(`the import ended with ${code} and ${report.posts.imported} of ${posts} posts`);
  return { seconds: (performance.now() - began) / 1000, peak, megabytes: size / 1e6 };
}

/** Linux tells a process's high-water mark; elsewhere there is no figure. */
function residentMegabytes(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
