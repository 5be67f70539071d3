import sharp from 'sharp';
import { expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { addFile } from './add-file.ts';
import { cropMedia } from './crop-media.ts';
import { contextOf, newsPhotograph, showInStory, staff, storageForTests } from './fixture.ts';
import { mediaItem } from './media-item.ts';
import { cropped, type Picture } from './public.ts';
import { serveMedia } from './serve.ts';

describeEachDatabase('crops that readers get', (database) => {
  const files = storageForTests();

  it('are parts of the picture as it is seen, at addresses that never mean anything else', async () => {
    const { storage } = files();
    // lies on its side: 900 × 600 as stored, 600 × 900 as seen
    const id = await addFile(contextOf(database()), storage, { bytes: await newsPhotograph(7), fileName: 'a.jpg' });
    await showInStory(database(), 1, [id]);
    const desk = staff(database(), 'desk', 'pictureEditor');
    const wide = { x: 0.1, y: 0.5, width: 0.9, height: 0.4 };
    await cropMedia(desk, storage, { id, revision: 0, crops: { '3:2': wide } });
    const item = await mediaItem(desk, storage, id);
    const whole = { ...item, hash: item.hash as string } as unknown as Picture;
    const part = cropped(whole, '3:2');
    expect(part).toMatchObject({ part: 'c1000-5000-9000-4000', width: 540, height: 360, widths: [320, 480] });
    expect(cropped(whole, '16:9')).toBe(whole);
    const serve = serveMedia({ db: database(), storage });
    const get = async (path: string) =>
      (await serve(new Request(`http://paper.example/media/${whole.hash.slice(0, 16)}/${path}`))) as Response;
    const answer = await get(`${part.part}/320.jpg`);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'max-age=31536000, immutable']);
    const sent = Buffer.from(await answer.arrayBuffer());
    expect(await sharp(sent).metadata()).toMatchObject({ width: 320, height: 213 });
    expect(sent.includes('SN-4711-SECRET')).toBe(false);
    // only what the desk has made, in its own widths: nobody can have us draw a million others
    for (const path of [`${part.part}/640.jpg`, `${part.part}/321.jpg`, 'c0-0-5000-5000/320.jpg', 'c0-0-0-0/1.jpg'])
      expect((await get(path)).status).toBe(404);
    await cropMedia(desk, storage, { id, revision: 1, crops: { '3:2': null } });
    await new Promise((done) => setTimeout(done, 1_050));
    // pages that were printed with it go on showing it; what was never served is not made any more
    expect((await get(`${part.part}/320.jpg`)).status).toBe(200);
    expect((await get(`${part.part}/480.jpg`)).status).toBe(404);
  });
});
