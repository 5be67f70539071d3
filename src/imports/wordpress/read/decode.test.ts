import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { type Decoded, decode } from './decode.ts';

const folder = mkdtempSync(join(tmpdir(), 'standfirst-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(bytes: Uint8Array, size = 3) {
  const file = join(folder, 'one.xml');
  writeFileSync(file, bytes);
  const pieces: Decoded[] = [];
  for await (const piece of decode(file, size)) pieces.push(piece);
  return {
    text: pieces.map(({ text }) => text).join(''),
    foreign: pieces.reduce((sum, { foreign }) => sum + foreign, 0),
    controls: pieces.reduce((sum, { controls }) => sum + controls, 0),
  };
}

it('reads any UTF-8 in pieces of any size', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 9 }), async (text, size) => {
      const plain = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uFEFF]/g, '').toWellFormed();
      expect((await read(Buffer.from(plain), size)).text).toBe(plain);
    }),
    { numRuns: 40 },
  );
});

it('takes bytes that are no UTF-8 for Windows-1252, and says how many', async () => {
  const bytes = Buffer.concat([Buffer.from('naïve '), Buffer.from([0x93, 0xe9, 0x94])]);
  expect(await read(bytes)).toEqual({ text: 'naïve “é”', foreign: 3, controls: 0 });
});

it('knows marks of byte order, declared encodings and gzip, and leaves controls out', async () => {
  expect((await read(Buffer.from('\uFEFF<a>'))).text).toBe('<a>');
  expect((await read(Buffer.from('\uFEFF<a>é', 'utf16le'), 64)).text).toBe('<a>é');
  expect((await read(Buffer.from('<?xml encoding="iso-8859-1"?>é', 'latin1'), 64)).text).toContain('é');
  expect((await read(gzipSync('<rss>ü</rss>'))).text).toBe('<rss>ü</rss>');
  expect(await read(Buffer.from('a\u0000\u0007b'))).toEqual({ text: 'ab', foreign: 0, controls: 2 });
});
