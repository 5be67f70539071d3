import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import type { MediaId } from '../base/ids.ts';
import { addFile } from './add-file.ts';
import { type Crops, staffFileAddress } from './contract.ts';
import { cropMedia } from './crop-media.ts';
import { createDeriveJob } from './derive.job.ts';
import { contextOf, photograph, showInStory, staff, storageForTests } from './fixture.ts';
import { type Picture, shaped } from './public.ts';
import { serveMedia } from './serve.ts';
import { serveStaff } from './serve-staff.ts';
import { renditionKey } from './stored-keys.ts';
import { widthsFor } from './widths.ts';

describe('a picture in a shape', () => {
  it.each([
    [{}, '16:9', 1600 / 900],
    [{}, '4:3', 4 / 3],
    [{}, '1:1', 1],
    [{ width: 700, height: 1600 }, '3:2', 1.5],
    [{ focusX: 0, focusY: 1 }, '1:1', 1],
  ] as const)('%j has the shape %s', (of, shape, ratio) => {
    const { width, height, widths, part } = shaped(picture(of), shape);
    expect(width / height).toBeCloseTo(ratio, 1);
    expect(widths).toEqual(widthsFor(width));
    expect(part).toMatch(/^c\d+-\d+-\d+-\d+$/);
  });

  it('keeps what the focus is on, within the edges', () => {
    expect(shaped(picture({ width: 2000, height: 1000, focusX: 0.9 }), '1:1').part).toBe('c5000-0-5000-10000');
    expect(shaped(picture({ width: 2000, height: 1000, focusX: 0.4 }), '1:1').part).toBe('c1500-0-5000-10000');
    expect(shaped(picture({ width: 1000, height: 2000, focusY: 0 }), '1:1').part).toBe('c0-0-10000-5000');
  });

  it('is what the desk cropped, and the whole where nothing is to be cut', () => {
    const crops: Crops = { '1:1': { x: 0.1, y: 0.2, width: 0.3, height: 0.45 } };
    expect(shaped(picture({ crops }), '1:1').part).toBe('c1000-2000-3000-4500');
    const whole = picture({});
    expect(shaped(whole, 'free')).toBe(whole);
    expect(shaped(whole, '3:2')).toBe(whole);
  });
});

function picture(of: Partial<Picture>): Picture {
  const plain = { id: 1 as MediaId, hash: 'ab', color: '#000000', alt: '', caption: '', credit: '', copyright: '' };
  const { width = 1500, height = 1000 } = of;
  const rest = { licenseUrl: null, sourceType: null, focusX: 0.5, focusY: 0.5, widths: widthsFor(width) };
  return { ...plain, ...rest, ...of, width, height };
}

describeEachDatabase('pictures in shapes', (database) => {
  const files = storageForTests();
  const crop = { x: 0, y: 0.1, width: 0.9, height: 0.9 };

  it('are had by readers and staff around the focus as it is, and by nobody around another', async () => {
    const { storage } = files();
    const bytes = await photograph(900, 600, 31).jpeg().toBuffer();
    const id = await addFile(contextOf(database()), storage, { bytes, fileName: 'a.jpg' });
    await showInStory(database(), 31, [id]);
    const desk = staff(database(), 'desk', 'pictureEditor');
    const { hash } = await cropMedia(desk, storage, { id, revision: 0, focusX: 1, focusY: 0.5 });
    const whole = picture({ width: 900, height: 600, hash: hash as string, focusX: 1 });
    const square = shaped(whole, '1:1');
    const serve = serveMedia({ db: database(), storage });
    const lend = serveStaff({ db: database(), storage });
    const path = `${whole.hash.slice(0, 16)}/${square.part}/480.jpg`;
    const public_ = await serve(new Request(`http://paper.example/media/${path}`));
    const sent = await sharp(Buffer.from(await (public_ as Response).arrayBuffer())).metadata();
    expect([public_?.status, sent.width, sent.height]).toEqual([200, 480, 480]);
    const forStaff = (part: string) =>
      lend(new Request(`http://paper.example/newsroom/api/media-files/${part}`), desk.person);
    expect((await forStaff(path)).status).toBe(200);
    const other = path.replace(/c[\d-]+/, 'c1000-0-6667-10000');
    expect((await forStaff(other)).status).toBe(404);
    expect((await serve(new Request(`http://paper.example/media/${other}`)))?.status).toBe(404);
  });

  it('staff have sound under its name, in any script', async () => {
    const { storage } = files();
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0]), Buffer.alloc(400)]);
    const id = await addFile(contextOf(database()), storage, { bytes, fileName: 'مقابلة.mp3' });
    const row = await database().selectFrom('media').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const lend = serveStaff({ db: database(), storage });
    const address = `http://paper.example${staffFileAddress(row)}`;
    const answer = await lend(new Request(address), staff(database(), 'desk', 'pictureEditor').person);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'audio/mpeg']);
  });

  it('are made before readers ask, where the desk cropped them', async () => {
    const { storage } = files();
    const bytes = await photograph(500, 400, 32).jpeg().toBuffer();
    const id = await addFile(contextOf(database()), storage, { bytes, fileName: 'b.jpg' });
    const desk = staff(database(), 'desk', 'pictureEditor');
    const { hash } = await cropMedia(desk, storage, { id, revision: 0, crops: { free: crop } });
    const made = () => storage.exists(renditionKey(hash as string, 320, 'avif', 'c0-1000-9000-9000'));
    expect(await made()).toBe(false);
    await createDeriveJob(storage).run(contextOf(database()), { media: id });
    expect(await made()).toBe(true);
  });
});
