import { type Bytes, cut, type Edit, unreadable } from './edits.ts';

const KEPT = ['fmt ', 'fact', 'data'];

/**
 * Keeps of a WAV file how it is to be played and the sound (RIFF, Multimedia Programming Interface 1.0): LIST, bext (EBU Tech
 * 3285), iXML, ID3 and every other chunk go.
 */
export async function waveEdits(file: Bytes): Promise<Edit[]> {
  const edits: Edit[] = [];
  let kept = 4;
  let hasSound = false;
  let at = 12;
  while (at + 8 <= file.size) {
    const head = await file.read(at, 8);
    const name = head.toString('latin1', 0, 4);
    const told = head.readUInt32LE(4);
    // what was written as it came in says no length, or the longest there is
    const isOpen = name === 'data' && (told === 0 || at + 8 + told > file.size);
    const length = isOpen ? file.size - at - 8 : told;
    const end = Math.min(at + 8 + length + (length % 2), file.size);
    if (KEPT.includes(name)) {
      if (at + 8 + length > file.size) throw unreadable('It breaks off in its beginning.');
      hasSound ||= name === 'data';
      kept += end - at;
      if (isOpen) edits.push({ at: at + 4, length: 4, put: number(length) });
    } else edits.push(cut(at, end - at));
    at = end;
  }
  if (!hasSound) throw unreadable('There is no sound in it.');
  return [{ at: 4, length: 4, put: number(kept) }, ...edits, cut(at, file.size - at)];
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(Math.min(value, 0xffffffff));
  return bytes;
}
