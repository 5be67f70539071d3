import { type Bytes, cut, type Edit, unreadable, zeros } from './edits.ts';
import { type Box, boxesIn } from './mp4-boxes.ts';
import { sampleRanges } from './mp4-samples.ts';

/** What is kept, by what it lies in (ISO/IEC 14496-12); everything else becomes free space of the same length. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  '': ['ftyp', 'styp', 'moov', 'moof', 'mdat', 'sidx', 'ssix', 'mfra', 'pdin'],
  moov: ['mvhd', 'trak', 'mvex'],
  trak: ['tkhd', 'edts', 'mdia'],
  edts: ['elst'],
  mdia: ['mdhd', 'hdlr', 'elng', 'minf'],
  minf: ['vmhd', 'smhd', 'sthd', 'nmhd', 'dinf', 'stbl'],
  dinf: ['dref'],
  stbl: 'stsd stts ctts cslg stsc stsz stz2 stco co64 stss stsh stdp padb sdtp sbgp sgpd subs saiz saio'.split(' '),
  mvex: ['mehd', 'trex'],
  moof: ['mfhd', 'traf'],
  traf: ['tfhd', 'tfdt', 'trun', 'sdtp', 'sbgp', 'sgpd', 'subs', 'saiz', 'saio', 'senc'],
  mfra: ['tfra', 'mfro'],
};

const MOST_EDITS = 2_000_000;

/** Tracks that are kept, by their handler: sight, sound and captions. Others are cameras' records, of places for one. */
const TRACKS = ['vide', 'soun', 'subt', 'clcp'];

/**
 * Takes place, device, names, dates and covers out of an MP4 film or sound, and whole tracks of data. Nothing moves: what goes
 * becomes free space as long as it, so that no offset has to be reckoned anew.
 */
export async function mp4Edits(file: Bytes): Promise<Edit[]> {
  const edits: Edit[] = [];
  const top: Box[] = [];
  let end = 0;
  for await (const box of boxesIn(file, 0, file.size)) {
    top.push(box);
    end = box.end;
  }
  // some cameras hang records of their own behind the last box
  if (end < file.size) edits.push(cut(end, file.size - end));
  const inPieces = top.some(({ type }) => type === 'moof');
  for (const box of top) await visit(file, box, '', { edits, inPieces });
  return edits;
}

interface Walk {
  edits: Edit[];
  inPieces: boolean;
}

async function visit(file: Bytes, box: Box, parent: string, walk: Walk): Promise<void> {
  const { edits } = walk;
  if (edits.length > MOST_EDITS) throw unreadable('It is in too many pieces.');
  if (!KEPT[parent]?.includes(box.type)) edits.push(...freed(box));
  else if (box.type === 'trak') await visitTrack(file, box, walk);
  else if (KEPT[box.type]) await visitAll(file, box, walk);
  else if (box.type === 'mvhd' || box.type === 'tkhd' || box.type === 'mdhd') edits.push(await undated(file, box));
  else if (box.type === 'hdlr') edits.push(zeros(box.body + 12, box.end - box.body - 12));
  else if (box.type === 'dref') await refuseElsewhere(file, box);
}

async function visitAll(file: Bytes, box: Box, walk: Walk): Promise<void> {
  let end = box.body;
  for await (const child of boxesIn(file, box.body, box.end)) {
    await visit(file, child, box.type, walk);
    end = child.end;
  }
  if (end < box.end - 8) throw unreadable(`What is in “${box.type}” cannot be read.`);
  if (end < box.end) walk.edits.push(zeros(end, box.end - end));
}

async function visitTrack(file: Bytes, box: Box, walk: Walk): Promise<void> {
  const at = await within(file, box, ['mdia', 'hdlr']);
  const handler = at ? (await file.read(at.body + 8, 4)).toString('latin1') : '';
  if (!TRACKS.includes(handler)) {
    if (walk.inPieces) throw unreadable('It holds a track of data in pieces. Export it with sight and sound only.');
    const table = await within(file, box, ['mdia', 'minf', 'stbl']);
    if (table) for (const [start, end] of await sampleRanges(file, table)) walk.edits.push(zeros(start, end - start));
    walk.edits.push(...freed(box));
    return;
  }
  await visitAll(file, box, walk);
  const described = handler === 'vide' ? await within(file, box, ['mdia', 'minf', 'stbl', 'stsd']) : null;
  if (!described) return;
  // VisualSampleEntry: the name of what compressed it, often the camera's
  for await (const entry of boxesIn(file, described.body + 8, described.end))
    if (entry.end - entry.body >= 74) walk.edits.push(zeros(entry.body + 42, 32));
}

async function within(file: Bytes, box: Box, path: readonly string[]): Promise<Box | null> {
  const [name, ...rest] = path;
  if (name === undefined) return box;
  for await (const child of boxesIn(file, box.body, box.end)) if (child.type === name) return within(file, child, rest);
  return null;
}

function freed(box: Box): Edit[] {
  return [{ at: box.start + 4, length: 4, put: Buffer.from('free') }, zeros(box.body, box.end - box.body)];
}

/** Times of making and changing, 4 or 8 bytes each by the box's version. */
async function undated(file: Bytes, { body }: Box): Promise<Edit> {
  const [version] = await file.read(body, 1);
  return zeros(body + 4, version === 1 ? 16 : 8);
}

/** A film whose bytes lie in another file would only tell the name of that file. */
async function refuseElsewhere(file: Bytes, { body, end }: Box): Promise<void> {
  for await (const entry of boxesIn(file, body + 8, end))
    if (!((await file.read(entry.body, 4)).readUInt32BE(0) & 1))
      throw unreadable('Its sight or sound lies in another file.');
}
