import { type Bytes, unreadable } from './edits.ts';
import { type Box, boxesIn } from './mp4-boxes.ts';

/** a million pieces: a camera's record of many hours */
const LONGEST_TABLE = 4 * 1024 * 1024;

/** Where the samples of a track lie in the file, a range for each chunk (ISO/IEC 14496-12, section 8.7). */
export async function sampleRanges(file: Bytes, table: Box): Promise<[start: number, end: number][]> {
  const tables = new Map<string, Buffer>();
  for await (const box of boxesIn(file, table.body, table.end)) {
    if (!NEEDED.includes(box.type)) continue;
    if (box.end - box.body > LONGEST_TABLE) throw unreadable('A table of it is too long.');
    tables.set(box.type, await file.read(box.body, box.end - box.body));
  }
  const chunks = offsets(tables);
  const sizes = tables.get('stsz');
  const runs = tables.get('stsc');
  if (chunks.length === 0) return [];
  if (!sizes || !runs || runs.length < 20) throw unreadable('It holds a track of data that cannot be taken out.');
  const ranges: [number, number][] = [];
  let sample = 0;
  let run = 8;
  for (const [at, start] of chunks.entries()) {
    while (run + 24 <= runs.length && runs.readUInt32BE(run + 12) <= at + 1) run += 12;
    let end = start;
    const each = runs.readUInt32BE(run + 4);
    const fixed = sizes.readUInt32BE(4);
    if (fixed) end += fixed * each;
    else
      for (let one = 0; one < each && 16 + sample * 4 <= sizes.length; one++)
        end += sizes.readUInt32BE(12 + 4 * sample++);
    ranges.push([start, Math.min(end, file.size)]);
  }
  return ranges.filter(([start, end]) => end > start);
}

const NEEDED = ['stsz', 'stsc', 'stco', 'co64'];

function offsets(tables: Map<string, Buffer>): number[] {
  const [short, long] = [tables.get('stco'), tables.get('co64')];
  const found: number[] = [];
  for (let at = 8; short && at + 4 <= short.length; at += 4) found.push(short.readUInt32BE(at));
  for (let at = 8; long && at + 8 <= long.length; at += 8) found.push(Number(long.readBigUInt64BE(at)));
  return found;
}
