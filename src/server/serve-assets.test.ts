import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createAssetServer } from './serve-assets.ts';

const script = Buffer.from('let a = 1;\n'.repeat(200));
const serve = createAssetServer({
  files: new Map([
    ['/assets/1-a.js', { bytes: script, type: 'text/javascript; charset=utf-8' }],
    ['/assets/2-b.woff2', { bytes: Buffer.from('0123456789'), type: 'font/woff2' }],
  ]),
});
const get = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
  const response = await serve(new Request(`http://x${path}`, { headers, method }));
  if (!response) throw new Error('not served');
  return response;
};
const font = (range: string, more: Record<string, string> = {}) => get('/assets/2-b.woff2', { range, ...more });

describe('createAssetServer', () => {
  it('knows its own files only', async () => {
    expect(await serve(new Request('http://x/assets/../secret'))).toBeNull();
    expect(await serve(new Request('http://x/'))).toBeNull();
  });

  it('packs what packs, and lets it be kept for good', async () => {
    const br = await get('/assets/1-a.js', { 'accept-encoding': 'br' });
    expect(br.headers.get('content-encoding')).toBe('br');
    expect(brotliDecompressSync(Buffer.from(await br.arrayBuffer())).equals(script)).toBe(true);
    expect(br.headers.get('cache-control')).toBe('max-age=31536000, immutable');
    expect(br.headers.get('vary')).toBe('Accept-Encoding');
    const plain = await get('/assets/1-a.js');
    expect(plain.headers.get('etag')).not.toBe(br.headers.get('etag'));
    expect((await get('/assets/1-a.js', { 'if-none-match': plain.headers.get('etag') ?? '' })).status).toBe(304);
    expect((await get('/assets/2-b.woff2', { 'accept-encoding': 'br' })).headers.get('content-encoding')).toBeNull();
  });

  it.each([
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=4-', 206, '456789', 'bytes 4-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=5-2', 200, '0123456789', null],
    ['bytes=0-1,3-4', 200, '0123456789', null],
    ['potatoes=0-1', 200, '0123456789', null],
    ['bytes=-', 200, '0123456789', null],
  ])('answers %s with %i', async (range, status, body, contentRange) => {
    const response = await font(range);
    expect([response.status, await response.text(), response.headers.get('content-range')]).toEqual([
      status,
      body,
      contentRange,
    ]);
  });

  it('sends all of it to who has another version', async () => {
    expect((await font('bytes=0-1', { 'if-range': '"other"' })).status).toBe(200);
    const etag = (await get('/assets/2-b.woff2')).headers.get('etag') ?? '';
    expect((await font('bytes=0-1', { 'if-range': etag })).status).toBe(206);
  });

  it('answers HEAD without a body', async () => {
    const head = await get('/assets/1-a.js', {}, 'HEAD');
    expect([await head.text(), head.headers.get('content-length')]).toEqual(['', String(script.length)]);
  });
});
