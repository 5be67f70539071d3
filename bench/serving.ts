import { startPaper } from '../e2e/start-paper.ts';
import { requestsPerSecond } from './load.ts';

/** As `npm start` with these settings: milliseconds to the first front page, megabytes at rest and after readers came. */
export async function serving(
  settings: Record<string, string>,
  paths: readonly string[],
): Promise<{ start: number; rest: number; after: number }> {
  const began = performance.now();
  const paper = await startPaper(settings, ['--empty']);
  try {
    await (await fetch(`${paper.url}/`)).arrayBuffer();
    const start = performance.now() - began;
    await new Promise((later) => setTimeout(later, 3000));
    const rest = await residentMegabytes(paper.url);
    for (const path of paths) {
      const answer = await fetch(paper.url + path);
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
    }
    for (const path of ['/', paths[0] as string]) await requestsPerSecond(paper.url + path, { seconds: 4 });
    const after = await residentMegabytes(paper.url);
    return { start, rest, after };
  } finally {
    await paper.stop();
  }
}

async function residentMegabytes(base: string): Promise<number> {
  const metrics = await (await fetch(`${base}/metrics`)).text();
  const bytes = /^\w*process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1];
  if (!bytes) throw new Error('/metrics does not tell the resident memory');
  return Number(bytes) / 1024 / 1024;
}
