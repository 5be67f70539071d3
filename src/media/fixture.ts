import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll } from 'vitest';
import type { MediaId, PersonId } from '../base/ids.ts';
import type { Person, Role } from '../people/person.ts';
import type { NewsroomContext } from '../people/serve.ts';
import type { Context } from '../store/context.ts';
import type { Db } from '../store/database.ts';
import { openDiskStorage } from './storage/disk.ts';
import type { Storage } from './storage/storage.ts';

/** A context that acts at a fixed time. */
export function contextOf(db: Db): Context {
  return { db, now: () => 1_780_000_000_000, who: null };
}

/** A storage in a folder of its own, gone after the tests of the block. */
export function storageForTests(): () => { storage: Storage; folder: string } {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'standfirst-media-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return () => ({ storage: openDiskStorage(join(folder, 'files')), folder });
}

/** A picture of noise over a slope, so that encoders have something to do. */
export function photograph(width: number, height: number, seed = 1): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  let state = seed;
  for (let at = 0; at < pixels.length; at++) {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    pixels[at] = Math.min(255, Math.floor((at / pixels.length) * 200) + ((state >> 16) & 31));
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** A JPEG as a camera and a picture desk leave it: turned, with position, serial number, author and rights. */
export function newsPhotograph(seed = 1): Promise<Buffer> {
  return photograph(900, 600, seed)
    .withExif({
      IFD0: { Artist: 'Camera Owner', Copyright: '© Lantern 2026', Make: 'Boxcam' },
      IFD2: { BodySerialNumber: 'SN-4711-SECRET', DateTimeOriginal: '2026:08:20 10:11:12' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '0/1 7/1 0/1' },
    })
    .withXmp(PACKET)
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 80 })
    .toBuffer();
}

const PACKET = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="51,30N" photoshop:City="Port Ansel" photoshop:Country="Ansel" photoshop:Credit="The Lantern" photoshop:Headline="Fire at the quay" xmpRights:WebStatement="https://lantern.example/rights"><dc:creator><rdf:Seq><rdf:li>Berit Lowe</rdf:li></rdf:Seq></dc:creator><dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© The Lantern</rdf:li></rdf:Alt></dc:rights><dc:description><rdf:Alt><rdf:li xml:lang="x-default">Smoke over the harbour &amp; the town</rdf:li></rdf:Alt></dc:description><Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">Black smoke above cranes</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility><Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture</Iptc4xmpExt:DigitalSourceType></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

/** Makes a live story that shows the files. */
export async function showInStory(db: Db, story: number, media: readonly MediaId[]): Promise<void> {
  const id = story as never;
  const words = { slug: `s${story}`, headline: 'Fire', standfirst: '', kicker: '', genre: 'news', design: 'news' };
  const plain = {
    kind: 'story' as const,
    display: 'standard',
    language: 'en',
    bylineJson: '{"people":[],"text":"Staff"}',
  };
  await db
    .insertInto('articles')
    .values({ id, ...words, ...plain, status: 'live', documentJson: '{}', createdAt: 1, touchedAt: 1, edition: 1 })
    .execute();
  await db
    .insertInto('liveArticles')
    .values({
      ...{ id, ...words, ...plain, edition: 1, path: `/s${story}/`, position: 0, searchJson: '{}', sticky: 0 },
      ...{ commentsOpen: 0, wordCount: 1, publishedAt: 1, touchedAt: 1 },
    })
    .execute();
  for (const mediaId of media) await db.insertInto('liveMedia').values({ articleId: id, mediaId }).execute();
}

/** Somebody of the newsroom, with a context as its endpoints get it. */
export function staff(db: Db, id: string, ...roles: Role[]): NewsroomContext {
  const person: Person = {
    ...{
      id: id as PersonId,
      name: id,
      email: `${id}@paper.example`,
      username: id,
      roles,
      sections: null,
      author: null,
    },
  };
  return { ...contextOf(db), who: id, person, session: 's1', from: '192.0.2.1', agent: 'Tester/1' };
}
