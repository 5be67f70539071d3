/**
 * One file of a ZIP archive as text (APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16); null where there is none of this
 * name, or it is larger than `most` bytes.
 */
export async function zipEntry(archive: ArrayBuffer, name: string, most: number): Promise<string | null> {
  const view = new DataView(archive);
  const place = placeOf(view, name);
  if (!place) return null;
  const { method, packed, size, offset } = place;
  if (size > most) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const bytes = archive.slice(start, start + packed);
  if (method === 0) return new TextDecoder().decode(bytes);
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return await new Response(plain).text();
}

/** How many bytes all files of a ZIP archive have when they are unpacked, as its list says. */
export function unpackedSize(archive: ArrayBuffer): number {
  let bytes = 0;
  for (const { size } of entriesOf(new DataView(archive))) bytes += size;
  return bytes;
}

interface Entry {
  name: Uint8Array;
  method: number;
  packed: number;
  size: number;
  offset: number;
}

function placeOf(view: DataView, name: string): Entry | null {
  const decoder = new TextDecoder();
  for (const entry of entriesOf(view)) if (decoder.decode(entry.name) === name) return entry;
  return null;
}

/** What the archive's list at its end says of its files. */
function* entriesOf(view: DataView): Generator<Entry> {
  let end = view.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) return;
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0 && view.getUint32(at, true) === 0x02014b50; count -= 1) {
    const length = view.getUint16(at + 28, true);
    yield {
      name: new Uint8Array(view.buffer, at + 46, length),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}
