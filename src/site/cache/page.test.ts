import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { answerOf } from './fixture.ts';
import { Page } from './page.ts';
import { replyWith } from './reply.ts';

const headersOf = (answer: { headers: Record<string, string> }, secure: boolean) => [
  ...Object.entries(answer.headers).flat(),
  'Cache-Control',
  'max-age=60',
  'Vary',
  'Accept-Encoding',
  ...(secure ? ['Strict-Transport-Security', 'max-age=1'] : []),
];
const head = (list: string[]) =>
  Object.fromEntries(list.flatMap((name, at) => (at % 2 ? [] : [[name.toLowerCase(), list[at + 1] as string]])));
const asking = { method: 'GET', secure: false };

describe('Page', () => {
  it('holds the same words in each coding, with a strong validator of its own', async () => {
    const answer = answerOf('Hail');
    const page = new Page(answer, headersOf);
    const [plain, gzip, br] = await Promise.all([page.form('identity'), page.form('gzip'), page.form('br')]);
    expect(plain.body.toString()).toBe(answer.body);
    expect(gunzipSync(gzip.body).toString()).toBe(answer.body);
    expect(brotliDecompressSync(br.body).toString()).toBe(answer.body);
    expect(new Set([plain.etag, gzip.etag, br.etag]).size).toBe(3);
    for (const form of [plain, gzip, br]) {
      expect(form.etag).toMatch(/^"[^"]+"$/);
      expect(head(form.head[0])['content-length']).toBe(String(form.body.length));
      expect(head(form.head[0]).vary).toBe('Accept-Encoding');
    }
  });

  it('compresses once, however many ask', async () => {
    const page = new Page(answerOf('x'), headersOf);
    expect(page.ready('br')).toBeUndefined();
    const [one, other] = await Promise.all([page.form('br'), page.form('br')]);
    expect(one).toBe(other);
    expect(page.ready('br')).toBe(one);
  });

  it('leaves short and already packed bodies alone', async () => {
    expect((await new Page(answerOf('', { body: 'short' }), headersOf).form('br')).body.toString()).toBe('short');
    const picture = answerOf('', { headers: { 'content-type': 'image/png' }, body: new Uint8Array(5000) });
    expect(head((await new Page(picture, headersOf).form('gzip')).head[0])['content-encoding']).toBeUndefined();
  });

  it('is sent as it was after it was folded, and before it is unfolded', async () => {
    const answer = answerOf('Hail');
    const page = new Page(answer, headersOf);
    const before = await Promise.all([page.form('identity'), page.form('gzip'), page.form('br')]);
    const weight = page.weight;
    page.fold();
    expect(page.weight).toBeLessThan(weight);
    expect(page.ready('br')).toBeUndefined();
    const folded = await Promise.all([page.form('identity'), page.form('gzip'), page.form('br')]);
    expect(folded).toEqual(before);
    expect(page.ready('br')).toBeUndefined();
    page.unfold();
    expect(page.weight).toBe(weight);
    expect(page.ready('identity')).toEqual(before[0]);
    expect(await page.form('br')).toEqual(before[2]);
  });

  it('may be folded while a form of it is being made', async () => {
    const page = new Page(answerOf('Hail'), headersOf);
    const making = page.form('br');
    page.fold();
    expect(brotliDecompressSync((await making).body).toString()).toBe(answerOf('Hail').body);
    expect(page.ready('br')).toBeUndefined();
  });

  it('has the same validator for the same bytes in another process, and another one for others', () => {
    const etag = (text: string) => new Page(answerOf(text), headersOf).ready('identity')?.etag;
    expect(etag('a')).toBe(etag('a'));
    expect(etag('a')).not.toBe(etag('b'));
  });
});

describe('replyWith', () => {
  const page = new Page(answerOf('Hail'), headersOf);
  const form = page.ready('identity');
  if (!form) throw new Error('no form');
  const status = (rest: object) => replyWith(page, form, { ...asking, ...rest }).status;

  it('compares tags weakly, in lists, and takes * for any', () => {
    const { etag } = form;
    for (const ifNoneMatch of [etag, `W/${etag}`, `"x", W/${etag}`, `"x",${etag} , "y"`, '*', ' * '])
      expect(status({ ifNoneMatch }), ifNoneMatch).toBe(304);
    for (const ifNoneMatch of ['"x"', etag.slice(1, -1), '', 'W/"x"'])
      expect(status({ ifNoneMatch }), ifNoneMatch).toBe(200);
  });

  it('lets the tag decide over the date', () => {
    const ifModifiedSince = new Date(Date.now() + 1e9).toUTCString();
    expect(status({ ifModifiedSince })).toBe(304);
    expect(status({ ifModifiedSince, ifNoneMatch: '"x"' })).toBe(200);
  });

  it('compares dates by whole seconds and ignores what is none', () => {
    expect(status({ ifModifiedSince: 'Fri, 21 Aug 2026 09:50:00 GMT' })).toBe(304);
    expect(status({ ifModifiedSince: 'Fri, 21 Aug 2026 09:49:59 GMT' })).toBe(200);
    expect(status({ ifModifiedSince: 'yesterday' })).toBe(200);
  });

  it('repeats with 304 what a cache must update, and not what describes the body', () => {
    const { head: list, body } = replyWith(page, form, { ...asking, ifNoneMatch: form.etag });
    expect(body).toBeNull();
    expect(head(list)).toMatchObject({ etag: form.etag, 'cache-control': 'max-age=60', vary: 'Accept-Encoding' });
    expect(head(list)).not.toHaveProperty('content-type');
    expect(head(list)).not.toHaveProperty('content-length');
  });

  it('answers HEAD as GET without the body', () => {
    const get = replyWith(page, form, asking);
    const asked = replyWith(page, form, { ...asking, method: 'HEAD' });
    expect(asked).toEqual({ ...get, body: null });
  });

  it('never says 304 for what is not 200', () => {
    const absent = new Page(answerOf('no', { status: 404 }), headersOf);
    const plain = absent.ready('identity');
    expect(plain && replyWith(absent, plain, { ...asking, ifNoneMatch: '*' }).status).toBe(404);
  });

  it('carries what is for https only there', () => {
    expect(head(replyWith(page, form, asking).head)).not.toHaveProperty('strict-transport-security');
    expect(head(replyWith(page, form, { ...asking, secure: true }).head)).toHaveProperty('strict-transport-security');
  });
});
