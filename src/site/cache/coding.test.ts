import { expect, it } from 'vitest';
import { codingOf, isCompressible } from './coding.ts';

it.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['identity', 'identity'],
  ['br;q=0, gzip', 'gzip'],
  ['gzip;q=1.0, br;q=0.5', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['br;q=0.1, identity;q=0.9', 'identity'],
  ['deflate', 'identity'],
  ['GZIP', 'gzip'],
  ['br;q=nonsense, gzip;q=0.1', 'gzip'],
])('%s is answered in %s', (accept, coding) => {
  expect(codingOf(accept)).toBe(coding);
});

it('reads no further than a client has reason to write', () => {
  expect(codingOf(`${'x,'.repeat(5000)}br`)).toBe('identity');
});

it('does not remember without end', () => {
  for (let n = 0; n < 5000; n++) codingOf(`gzip;q=0.${n}`);
  expect(codingOf('gzip')).toBe('gzip');
});

it('packs text and leaves pictures as they are', () => {
  for (const type of [
    'text/html; charset=utf-8',
    'application/rss+xml',
    'application/feed+json',
    'application/json',
    'image/svg+xml',
    'application/manifest+json',
  ])
    expect(isCompressible(type), type).toBe(true);
  for (const type of ['image/jpeg', 'font/woff2', 'application/zip', 'video/mp4'])
    expect(isCompressible(type), type).toBe(false);
});
