import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { threadTime } from '../../../test/thread-time.ts';
import { Invalid } from '../../base/errors.ts';
import { addFileTold } from '../add-file.ts';
import type { Mime } from '../file-kinds.ts';
import { contextOf, showInStory, storageForTests } from '../fixture.ts';
import { serveMedia } from '../serve.ts';
import { openBytes } from './edits.ts';
import * as made from './fixture.ts';
import { flacEdits } from './flac.ts';
import { mp4Edits } from './mp4.ts';
import { oggChecksum } from './ogg-checksum.ts';
import { plainCopy } from './plain-copy.ts';
import { waveEdits } from './wave.ts';
import { webmEdits } from './webm.ts';

const { SECRETS, SOUND } = made;
const FILES: [string, Mime, Buffer][] = [
  ['MP3', 'audio/mpeg', made.mp3()],
  ['FLAC', 'audio/flac', made.flac()],
  ['WAV', 'audio/wav', made.wave()],
  ['Vorbis', 'audio/ogg', made.ogg('\x01vorbis', '\x03vorbis')],
  ['Opus', 'audio/ogg', made.ogg('OpusHead', 'OpusTags')],
  ['MP4', 'video/mp4', made.mp4()],
  ['WebM', 'video/webm', made.webm()],
];

describe('sound and film without their notes', () => {
  const files = storageForTests();
  let count = 0;
  async function plain(mime: Mime, bytes: Buffer): Promise<Buffer> {
    const path = join(files().folder, `${++count}.part`);
    await writeFile(path, bytes);
    const copy = await plainCopy(path, mime);
    if (!copy) return bytes;
    const found = await readFile(copy.path);
    expect(found.length).toBe(copy.bytes);
    await copy.drop();
    await expect(readFile(copy.path)).rejects.toThrow('ENOENT');
    return found;
  }

  it.each(
    FILES,
  )('%s: place, device, people and programs are gone, the sound is bit by bit what it was', async (_, mime, bytes) => {
    for (const secret of SECRETS) expect(bytes.includes(secret)).toBe(true);
    const found = await plain(mime, bytes);
    for (const secret of SECRETS) expect(found.includes(secret), secret).toBe(false);
    for (let at = 0; at < SOUND.length; at += 200) expect(found.includes(SOUND.subarray(at, at + 200))).toBe(true);
    // made plain once more it stays as it is
    expect((await plain(mime, found)).equals(found)).toBe(true);
  });

  it.each(['MP4', 'WebM', 'Vorbis', 'Opus'])('%s: nothing moves', async (name) => {
    const [, mime, bytes] = FILES.find((one) => one[0] === name) as (typeof FILES)[number];
    const found = await plain(mime, bytes);
    expect(found.length).toBe(bytes.length);
    expect(found.indexOf(SOUND.subarray(0, 100))).toBe(bytes.indexOf(SOUND.subarray(0, 100)));
  });

  it('WAV says how long it is, also where it was written as it came in', async () => {
    const bytes = made.wave();
    const at = bytes.indexOf('data');
    const open = Buffer.concat([bytes.subarray(0, at + 4), Buffer.alloc(4, 255), SOUND]);
    const found = await plain('audio/wav', open);
    expect(found.length).toBe(12 + 24 + 8 + SOUND.length);
    expect(found.readUInt32LE(4)).toBe(found.length - 8);
    expect(found.readUInt32LE(found.indexOf('data') + 4)).toBe(SOUND.length);
  });

  it.each(
    FILES,
  )('%s with bytes that are others: refused, or no longer than it was, and soon', async (_, mime, bytes) => {
    // lengths and kinds stand in the beginning; the longest and the shortest numbers are those that lead astray
    const byte = fc.oneof(fc.constantFrom(0, 1, 0x7f, 0x80, 0xff), fc.nat(255));
    const change = fc.tuple(fc.nat(Math.min(bytes.length - 1, 700)), byte);
    const changes = fc.array(change, { minLength: 1, maxLength: 6 });
    const broken = fc.tuple(changes, fc.oneof(fc.constant(bytes.length), fc.nat(bytes.length)));
    await fc.assert(
      fc.asyncProperty(broken, async ([at, length]) => {
        const other = Buffer.from(bytes.subarray(0, length));
        for (const [place, value] of at) if (place < length) other[place] = value;
        const begun = threadTime();
        const found = await plain(mime, other).catch((error: unknown) => error);
        expect(threadTime() - begun).toBeLessThan(5_000);
        if (found instanceof Buffer) expect(found.length).toBeLessThanOrEqual(other.length + 8);
        else expect(found).toBeInstanceOf(Invalid);
      }),
      { numRuns: 100 },
    );
  });

  it('is not kept busy by files of nothing but beginnings', async () => {
    const many = (piece: Buffer, before: Buffer) => Buffer.concat([before, Buffer.alloc(piece.length * 3_000, piece)]);
    const entry = many(Buffer.from([0xec, 0x80]), Buffer.from([0xae, 0x57, 0x70]));
    const busy: [typeof waveEdits, Buffer][] = [
      [waveEdits, many(Buffer.from('LIST\0\0\0\0'), Buffer.from('RIFF\0\0\0\0WAVE'))],
      [flacEdits, many(Buffer.from([1, 0, 0, 0]), Buffer.from('fLaC'))],
      [webmEdits, Buffer.concat([Buffer.from([0x16, 0x54, 0xae, 0x6b, 0x57, 0x73]), entry])],
      [mp4Edits, made.box('moov', many(made.box('trak'), Buffer.alloc(0)))],
    ];
    for (const [edits, bytes] of busy) {
      const path = join(files().folder, `${++count}.part`);
      await writeFile(path, bytes);
      const file = await openBytes(path, 1_000);
      await expect(edits(file), edits.name).rejects.toThrow('cannot be taken out');
      await file.close();
    }
  });

  it('FLAC that says twice how it is to be played would be kept in memory as often: refused', async () => {
    const bytes = made.flac();
    const block = bytes.subarray(4, 42);
    await expect(plain('audio/flac', Buffer.concat([bytes.subarray(0, 4), block, bytes.subarray(4)]))).rejects.toThrow(
      Invalid,
    );
  });

  it('FLAC says which of its blocks is the last', async () => {
    const found = await plain('audio/flac', made.flac());
    expect([found[4], found[42], found.length]).toEqual([0, 0x83, 4 + 38 + 22 + SOUND.length]);
  });

  it('Ogg has true check sums', async () => {
    const found = await plain('audio/ogg', made.ogg('\x01vorbis', '\x03vorbis'));
    let pages = 0;
    for (let at = 0; at < found.length; pages++) {
      const lacing = found.subarray(at + 27, at + 27 + (found[at + 26] as number));
      const end = at + 27 + lacing.length + lacing.reduce((sum, one) => sum + one, 0);
      const page = Buffer.from(found.subarray(at, end));
      const told = page.readUInt32LE(22);
      page.writeUInt32LE(0, 22);
      expect(oggChecksum(page)).toBe(told);
      at = end;
    }
    expect(pages).toBe(4);
  });

  it('MP4 loses dates, and whole tracks of places with what they recorded', async () => {
    const found = await plain('video/mp4', made.mp4({ handler: 'camm' }));
    expect(found.includes(Buffer.from([0xe2, 0x7e, 0xcc, 0]))).toBe(false);
    expect(found.toString('latin1').match(/trak/g)).toHaveLength(1);
    const both = await plain('video/mp4', made.mp4({ handler: 'soun' }));
    expect(both.toString('latin1').match(/trak/g)).toHaveLength(2);
  });

  it.each<[string, Mime, Buffer]>([
    ['a film in pieces with a track of data', 'video/mp4', made.mp4({ pieces: true })],
    [
      'a film whose head is cut through',
      'video/mp4',
      Buffer.concat([made.box('ftyp', Buffer.from('isom')), made.box('moov', Buffer.alloc(400, 9))]),
    ],
    ['a recording with a track of data', 'video/webm', made.webm({ type: 33 })],
    ['a recording cut through in its tags', 'video/webm', made.webm().subarray(0, -20)],
    ['an unknown stream in Ogg', 'audio/ogg', made.ogg('fishead\0', 'x')],
    ['Ogg without its comments', 'audio/ogg', made.ogg('OpusHead', 'OpusTags').subarray(0, 90)],
    ['FLAC that breaks off in its head', 'audio/flac', made.flac().subarray(0, 60)],
    ['WAV without sound', 'audio/wav', made.wave().subarray(0, 60)],
    ['MP3 that is nothing but tags', 'audio/mpeg', made.mp3().subarray(0, 60)],
  ])('%s is refused with a sentence', async (_, mime, bytes) => {
    const refused = plain(mime, bytes);
    await expect(refused).rejects.toBeInstanceOf(Invalid);
    await expect(refused).rejects.toThrow('cannot be taken out');
  });

  it('leaves documents as they came', async () => {
    const path = join(files().folder, 'a.pdf');
    await writeFile(path, '%PDF-1.7 /Author (Berit Lowe)');
    expect(await plainCopy(path, 'application/pdf')).toBeNull();
  });

  it('never runs long over bytes at random', { timeout: 20_000 }, async () => {
    let state = 7;
    for (const [, mime, bytes] of FILES)
      for (let turn = 0; turn < 40; turn++) {
        const hurt = Buffer.from(bytes.subarray(0, 2_000 + turn * 50));
        for (let wound = 0; wound < 6; wound++) {
          state = (state * 1103515245 + 12345) & 0x7fffffff;
          hurt[8 + (state % Math.min(hurt.length - 8, 600))] = state >> 20;
        }
        const outcome = await plain(mime, hurt).catch((error: unknown) => error);
        expect(outcome instanceof Buffer || outcome instanceof Invalid, String(outcome)).toBe(true);
      }
  });
});

describeEachDatabase('sound and film that readers get', (database) => {
  const files = storageForTests();

  it('are plain, as long as they say, and known again by the bytes they came with', async () => {
    const { storage } = files();
    const bytes = made.mp3();
    const ctx = contextOf(database());
    const { id } = await addFileTold(ctx, storage, { bytes, fileName: 'talk.mp3' });
    await showInStory(database(), 51, [id]);
    const row = await database().selectFrom('media').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const get = serveMedia({ db: database(), storage });
    const answer = (await get(
      new Request(`http://paper.example/media/${row.hash?.slice(0, 16)}/talk.mp3`),
    )) as Response;
    const sent = Buffer.from(await answer.arrayBuffer());
    expect([answer.status, sent.length, row.bytes]).toEqual([200, SOUND.length + 4, SOUND.length + 4]);
    for (const secret of SECRETS) expect(sent.includes(secret)).toBe(false);
    expect(await addFileTold(ctx, storage, { bytes, fileName: 'again.mp3' })).toEqual({ id, isKnown: true });
  });
});
