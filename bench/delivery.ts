import { request } from 'node:http';
import { request as secureRequest } from 'node:https';
import { gunzipSync } from 'node:zlib';
import { startPaper } from '../e2e/start-paper.ts';
import { absolute, compared, type Figure, missing } from './figures.ts';
import { hasWrk, requestsPerSecond } from './load.ts';
import { startNginx } from './nginx.ts';
import { pagesOf } from './pages-of.ts';

/**
 * What readers get and how fast: pages against nginx serving the same bytes in the same run, and their size. Of the
 * sample edition, or of any server named by `against`.
 */
export async function delivery({ against }: { against?: string }): Promise<Figure[]> {
  const paper = against ? null : await startPaper();
  const base = (against ?? paper?.url ?? '').replace(/\/+$/, '');
  try {
    const figures: Figure[] = [];
    for (const [name, path] of Object.entries(await pagesOf(base)))
      figures.push(await speedOf(name, base + path), ...(await bytesOf(name, base + path)));
    return figures;
  } finally {
    await paper?.stop();
  }
}

async function speedOf(name: string, url: string): Promise<Figure> {
  const { body, coding } = await got(url, 'gzip');
  await requestsPerSecond(url, { seconds: 1 });
  const nginx = await startNginx({ 'page.html': body }, coding === 'gzip');
  const how = `cached ${name}, ${coding ?? 'not compressed by it'}, keep-alive, 32 connections${hasWrk() ? '' : ' (own load generator)'}`;
  if (!nginx)
    return missing(
      `${how}: ${Math.round(await requestsPerSecond(url))} requests/s`,
      'nginx is not installed, so there is nothing to compare with',
    );
  try {
    const rates = { own: [] as number[], nginx: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      rates.own.push(await requestsPerSecond(url, { seconds: 3 }));
      rates.nginx.push(await requestsPerSecond(`${nginx.url}/page.html`, { seconds: 3 }));
    }
    return compared(
      how,
      middle(rates.own),
      'requests/s',
      { name: 'nginx, one worker, same bytes', value: middle(rates.nginx) },
      { least: 0.5 },
    );
  } finally {
    await nginx.stop();
  }
}

async function bytesOf(name: string, url: string): Promise<Figure[]> {
  const plain = await got(url, 'identity');
  const brotli = await got(url, 'br');
  const most = name === 'front' ? 28 : 17;
  return [
    brotli.coding === 'br'
      ? absolute(`${name}: HTML with its CSS, brotli`, brotli.body.length / 1024, 'kB', { most })
      : missing(`${name}: HTML, brotli`, 'the server does not answer in brotli'),
    absolute(`${name}: HTML with its CSS, uncompressed`, plain.body.length / 1024, 'kB', { most: 200 }),
  ];
}

const ROUNDS = 3;
const middle = (rates: number[]): number => rates.sort((a, b) => a - b)[Math.floor(rates.length / 2)] as number;

/** The bytes as they come; servers that ignore what was asked for answer in their own coding, or in none. */
function got(url: string, wanted: string): Promise<{ body: Buffer; coding: string | undefined }> {
  return new Promise((done, failed) => {
    const ask = url.startsWith('https:') ? secureRequest : request;
    ask(url, { headers: { 'accept-encoding': wanted } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const body = Buffer.concat(chunks);
        const coding = answer.headers['content-encoding'];
        if (answer.statusCode !== 200) failed(new Error(`${url} answers ${answer.statusCode}`));
        else if (wanted === 'identity' && coding === 'gzip') done({ body: gunzipSync(body), coding: undefined });
        else done({ body, coding });
      });
    })
      .on('error', failed)
      .end();
  });
}
