import { rm } from 'node:fs/promises';
import type { Mime } from '../file-kinds.ts';
import { type Bytes, type Edit, openBytes, unreadable, writeEdited } from './edits.ts';
import { flacEdits } from './flac.ts';
import { mp4Edits } from './mp4.ts';
import { mpegAudioEdits } from './mpeg-audio.ts';
import { oggEdits } from './ogg.ts';
import { waveEdits } from './wave.ts';
import { webmEdits } from './webm.ts';

const BY_TYPE: Partial<Record<Mime, (file: Bytes) => Promise<Edit[]>>> = {
  'audio/mpeg': mpegAudioEdits,
  'audio/mp4': mp4Edits,
  'audio/ogg': oggEdits,
  'audio/wav': waveEdits,
  'audio/flac': flacEdits,
  'video/mp4': mp4Edits,
  'video/webm': webmEdits,
};

/**
 * Copies sound or film without what it says of place, device, people, dates and programs; sight and sound stay bit by bit as they
 * are. Null where there is nothing to take out of a file of this type: documents are given on as they came.
 * @throws Invalid where what there is cannot be found for certain
 */
export async function plainCopy(
  path: string,
  mime: Mime,
): Promise<{ path: string; bytes: number; drop(): Promise<void> } | null> {
  const edits = BY_TYPE[mime];
  if (!edits) return null;
  const file = await openBytes(path);
  const plain = `${path}.plain`;
  const drop = () => rm(plain, { force: true });
  try {
    return { path: plain, bytes: await writeEdited(file, plain, await edits(file)), drop };
  } catch (error) {
    await drop();
    // a number in it leads to where nothing is
    throw error instanceof RangeError ? unreadable('It breaks off, or tells wrong lengths.') : error;
  } finally {
    await file.close();
  }
}
