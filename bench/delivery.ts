import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { startPaper } from '../e2e/start-paper.ts';
import { absolute, compared, type Figure, missing } from './figures.ts';
import { hasWrk, requestsPerSecond } from './load.ts';
import { startNginx } from './nginx.ts';

/** What readers get and how fast: cached pages against nginx in the same run; bytes of the pages of the sample edition. */
export async function delivery({ against }: { against?: string }): Promise<Figure[]> {
  const paper = against ? null : await startPaper();
  const base = (against ?? paper?.url) as string;
  try {
    const pages = { article: await articlePath(base), front: '/' };
    const figures: Figure[] = [];
    for (const [name, path] of Object.entries(pages)) {
      const gzipped = await compressed(base + path, 'gzip');
      const html = gunzipSync(gzipped);
      const brotli = await compressed(base + path, 'br');
      await requestsPerSecond(base + path, { seconds: 1 });
      const nginx = await startNginx({ 'page.html': gzipped });
      const own = await requestsPerSecond(base + path);
      if (nginx) {
        const theirs = await requestsPerSecond(`${nginx.url}/page.html`);
        const again = await requestsPerSecond(base + path);
        figures.push(
          compared(
            `cached ${name}, gzip, keep-alive, 32 connections${hasWrk() ? '' : ' (own load generator)'}`,
            Math.max(own, again),
            'requests/s',
            { name: 'nginx, one worker, same bytes', value: theirs },
            { least: 0.5 },
          ),
        );
        await nginx.stop();
      } else
        figures.push(
          missing(
            `cached ${name}: ${Math.round(own)} requests/s`,
            'nginx is not installed, so there is nothing to compare with',
          ),
        );
      figures.push(
        absolute(`${name}: HTML with its CSS, brotli`, brotli.length / 1024, 'kB', {
          most: name === 'front' ? 28 : 17,
        }),
      );
      figures.push(absolute(`${name}: HTML with its CSS, uncompressed`, html.length / 1024, 'kB', { most: 200 }));
    }
    return figures;
  } finally {
    await paper?.stop();
  }
}

async function articlePath(base: string): Promise<string> {
  const feed = (await (await fetch(`${base}/feed.json`)).json()) as { items: { url: string }[] };
  return new URL(feed.items[0]?.url ?? '/', base).pathname;
}

function compressed(url: string, coding: string): Promise<Buffer> {
  return new Promise((done, failed) => {
    request(url, { headers: { 'accept-encoding': coding } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        answer.headers['content-encoding'] === coding
          ? done(Buffer.concat(chunks))
          : failed(new Error(`${url} does not answer in ${coding}`)),
      );
    })
      .on('error', failed)
      .end();
  });
}
