import { expect, it } from 'vitest';
import { readText } from './read-text.ts';

const LINE = '/café/,/straße/\n';

it('reads what programs write, and says how it was written', () => {
  expect(readText(Buffer.from(LINE))).toEqual({ text: LINE, reading: 'utf-8' });
  expect(readText(Buffer.from(`\ufeff${LINE}`))).toEqual({ text: LINE, reading: 'utf-8' });
  expect(readText(Buffer.from(`\ufeff${LINE}`, 'utf16le'))).toEqual({ text: LINE, reading: 'utf-16' });
  expect(readText(Buffer.from(`\ufeff${LINE}`, 'utf16le').swap16())).toEqual({ text: LINE, reading: 'utf-16' });
  expect(readText(Buffer.from(LINE, 'latin1'))).toEqual({ text: LINE, reading: 'windows-1252' });
  expect(readText(Uint8Array.of(0x80, 0x96)).text).toBe('€–');
});

it('never gives the sign for what could not be read', () => {
  for (let byte = 0; byte < 256; byte += 1) expect(readText(Uint8Array.of(0x61, byte)).text).not.toContain('\ufffd');
  expect(readText(new Uint8Array()).text).toBe('');
});
