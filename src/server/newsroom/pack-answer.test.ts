import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packAnswer } from './pack-answer.ts';

const words = JSON.stringify({ stories: 'Harbour opens. '.repeat(300) });
const ask = (accept: string) => new Request('http://x/', { headers: { 'accept-encoding': accept } });
const json = (body: string, more: Record<string, string> = {}) =>
  new Response(body, { headers: { 'content-type': 'application/json', ...more } });

describe('packAnswer', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('packs long texts as %s, the same after unpacking', async (coding, unpack) => {
    const answer = await packAnswer(ask(coding), json(words));
    expect(answer.headers.get('content-encoding')).toBe(coding);
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(Number(answer.headers.get('content-length'))).toBe(bytes.length);
    expect(bytes.length).toBeLessThan(words.length / 5);
    expect(unpack(bytes).toString()).toBe(words);
  });

  it('leaves alone what is short, wanted plain, packed already, a part, or a stream', async () => {
    const plain = async (answer: Response, accept = 'br') =>
      (await packAnswer(ask(accept), answer)).headers.get('content-encoding');
    expect(await plain(json('{}'))).toBeNull();
    expect(await plain(json(words), 'identity')).toBeNull();
    expect(await plain(json(words, { 'content-encoding': 'gzip' }))).toBe('gzip');
    expect(await plain(json(words, { 'accept-ranges': 'bytes' }))).toBeNull();
    const stream = new Response(new ReadableStream(), { headers: { 'content-type': 'text/event-stream' } });
    expect(await packAnswer(ask('br'), stream)).toBe(stream);
  });

  it('keeps the status of a refusal, and an answer without a body as it is', async () => {
    const refusal = Response.json({ title: 'x'.repeat(2_000) }, { status: 422 });
    expect((await packAnswer(ask('br'), refusal)).status).toBe(422);
    const none = new Response(null, { status: 304 });
    expect(await packAnswer(ask('br'), none)).toBe(none);
  });
});
