import { describe, expect, it } from 'vitest';
import { zipOf } from '../../../media/zip-fixture.ts';
import { unpackedSize, zipEntry } from './zip-entry.ts';

const archive = (of: Buffer): ArrayBuffer => new Uint8Array(of).buffer;

describe('one file of an archive', () => {
  const zip = archive(
    zipOf([
      { name: 'a.xml', data: Buffer.from('<a>é</a>') },
      { name: 'word/document.xml', data: Buffer.from('<w>'.repeat(500)) },
    ]),
  );

  it('is read by its name', async () => {
    expect(await zipEntry(zip, 'a.xml', 100)).toBe('<a>é</a>');
    expect(await zipEntry(zip, 'word/document.xml', 10_000)).toBe('<w>'.repeat(500));
  });

  it('is none where there is none, where it is too large, and of what is no archive', async () => {
    expect(await zipEntry(zip, 'b.xml', 100)).toBeNull();
    expect(await zipEntry(zip, 'word/document.xml', 100)).toBeNull();
    expect(await zipEntry(archive(Buffer.from('no archive')), 'a.xml', 100)).toBeNull();
    expect(await zipEntry(new ArrayBuffer(0), 'a.xml', 100)).toBeNull();
  });

  it('is weighed with all others before any is unpacked', () => {
    expect(unpackedSize(zip)).toBe(9 + 1_500);
    expect(unpackedSize(new ArrayBuffer(0))).toBe(0);
  });
});
