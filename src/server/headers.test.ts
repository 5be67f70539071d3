import { validateHeaderValue } from 'node:http';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../base/answer.ts';
import { headersOf, headerValue } from './headers.ts';

const answer = (rest: Partial<Answer> = {}): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '',
  tags: ['article:1', 'front'],
  ...rest,
});
const read = (rest: Partial<Answer> = {}, secure = false) => {
  const list = headersOf(answer(rest), secure);
  return Object.fromEntries(list.flatMap((name, at) => (at % 2 ? [] : [[name.toLowerCase(), list[at + 1] as string]])));
};

describe('headersOf', () => {
  it('lets a page run and show its own things only', () => {
    const policy = read({ styleHashes: ['abc='], scriptHashes: ['def='] })['content-security-policy'] as string;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("style-src 'self' 'sha256-abc='");
    expect(policy).toContain("script-src 'self' 'sha256-def='");
    for (const part of [
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
      "require-trusted-types-for 'script'",
    ])
      expect(policy).toContain(part);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('gives every answer the security headers', () => {
    for (const type of ['text/html; charset=utf-8', 'application/rss+xml', 'image/svg+xml', 'text/plain']) {
      const headers = read({ headers: { 'content-type': type } });
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect(headers['permissions-policy']).toContain('camera=()');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers).not.toHaveProperty('server');
    }
  });

  it('lets others read feeds and pictures, not pages', () => {
    expect(read()['cross-origin-resource-policy']).toBe('same-origin');
    expect(read()).not.toHaveProperty('access-control-allow-origin');
    for (const type of [
      'application/rss+xml; charset=utf-8',
      'application/atom+xml',
      'application/feed+json',
      'image/jpeg',
    ])
      expect(read({ headers: { 'content-type': type } })).toMatchObject({
        'cross-origin-resource-policy': 'cross-origin',
        'access-control-allow-origin': '*',
      });
  });

  it('asks for https only over https', () => {
    expect(read()).not.toHaveProperty('strict-transport-security');
    expect(read({}, true)['strict-transport-security']).toMatch(/^max-age=\d{8}$/);
  });

  it('says how long, for whom and under which names an answer may be kept', () => {
    expect(read()['cache-control']).toBe('max-age=0, s-maxage=30, stale-while-revalidate=10, stale-if-error=86400');
    // a feed is asked for by machines that do not look twice
    expect(read({ headers: { 'content-type': 'application/rss+xml' } })['cache-control']).toBe(
      'max-age=60, s-maxage=30, stale-while-revalidate=600, stale-if-error=86400',
    );
    expect(read()['surrogate-key']).toBe('article:1 front');
    expect(read().vary).toBe('Accept-Encoding');
    expect(read({ maxAge: 0 })).toMatchObject({ 'cache-control': 'no-store' });
    expect(read({ maxAge: 31_536_000 })['cache-control']).toBe('max-age=31536000, immutable');
    expect(read({ status: 400 })['cache-control']).toBe('no-store');
    expect(read({ status: 404 })['cache-control']).toContain('max-age=0, s-maxage=10,');
  });

  it.each([
    ['//evil.invalid/', '/evil.invalid/'],
    ['/\\evil.invalid', '/%5Cevil.invalid'],
    ['\\\\evil.invalid', '/%5C%5Cevil.invalid'],
    ['javascript:alert(1)', '/javascript:alert(1)'],
    ['/a\r\nSet-Cookie: x=1', '/a Set-Cookie: x=1'],
    ['/café/', '/caf%C3%A9/'],
    ['https://other.example/x', 'https://other.example/x'],
  ])('sends %j to %j', (location, sent) => {
    expect(read({ status: 301, headers: { location } }).location).toBe(sent);
  });

  it('never makes a value that Node refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        validateHeaderValue('x', headerValue(value));
        expect(headerValue(value)).not.toMatch(/[\r\n]/);
      }),
    );
  });
});
