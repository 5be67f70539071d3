import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import type { ArticleId, MediaId } from '../base/ids.ts';
import type { NewsroomContext } from '../people/serve.ts';
import { addFile } from './add-file.ts';
import { changeMedia } from './change-media.ts';
import { chooseSecond } from './choose-second.ts';
import * as contract from './contract.ts';
import { cropMedia } from './crop-media.ts';
import { contextOf, newsPhotograph, photograph, showInStory, staff, storageForTests } from './fixture.ts';
import { library } from './library.ts';
import { difference, likenessOf } from './likeness.ts';
import { likenesses } from './likenesses.ts';
import { mediaItem } from './media-item.ts';
import { removeMedia } from './remove-media.ts';
import { presets, savePreset } from './rights/presets.ts';
import { mediaRoutes } from './routes.ts';
import { serveMedia } from './serve.ts';
import { serveStaff } from './serve-staff.ts';

const NOW = 1_780_000_000_000;
const DAY = 86_400_000;

describeEachDatabase('the library', (database) => {
  const files = storageForTests();
  let chief: NewsroomContext;
  let desk: NewsroomContext;
  let reporter: NewsroomContext;
  let contributor: NewsroomContext;
  const storage = () => files().storage;
  let seed = 100;
  const add = async (more: Partial<Parameters<typeof addFile>[2]> = {}): Promise<MediaId> => {
    seed += 1;
    const bytes = await photograph(400, 300, seed).jpeg().toBuffer();
    return addFile(contextOf(database()), storage(), { bytes, fileName: `p${seed}.jpg`, ...more });
  };
  const list = async (asked: object, who = chief) => {
    const found = await library(database(), contract.mediaLibrary.input.parse(asked), {
      now: NOW,
      person: who.person.id,
    });
    return { ...found, ids: found.media.map(({ id }) => id) };
  };
  const item = (id: MediaId, who = chief) => mediaItem(who, storage(), id);
  beforeAll(() => {
    chief = staff(database(), 'chief', 'chief');
    desk = staff(database(), 'desk', 'pictureEditor');
    reporter = staff(database(), 'reporter', 'reporter');
    contributor = staff(database(), 'guest', 'contributor');
  });

  it('is searched by words without accents, by credit, kind, date, rights and use, newest first', async () => {
    const one = await add({ caption: 'Ponte em São João', credit: 'Ana/Agência', takenAt: NOW - 9 * DAY });
    const two = await add({ title: 'Bridge at dusk', place: 'São João', credit: '50%_off' });
    const mine = await add({ title: 'Sao bridge', uploadedBy: reporter.person.id });
    const ended = await add({ title: 'Sao again' });
    await database().updateTable('media').set({ usableUntil: NOW }).where('id', '=', ended).execute();
    const soon = await add({ title: 'Sao soon' });
    await database()
      .updateTable('media')
      .set({ usableUntil: NOW + DAY })
      .where('id', '=', soon)
      .execute();
    expect((await list({ words: 'SAO joao' })).ids).toEqual([two, one]);
    expect((await list({ words: 'são', credit: 'agencia' })).ids).toEqual([one]);
    expect((await list({ words: 'são', credit: 'Ana' })).ids).toEqual([one]);
    // a word of the caption is none of the credit
    expect((await list({ credit: 'ponte' })).ids).toEqual([]);
    expect((await list({ credit: '%_' })).ids).toEqual([two]);
    expect((await list({ words: 'sao', mine: '1' }, reporter)).ids).toEqual([mine]);
    expect((await list({ words: 'sao', rights: 'expired' })).ids).toEqual([ended]);
    expect((await list({ words: 'sao', rights: 'expiring' })).ids).toEqual([soon]);
    expect((await list({ words: 'sao', rights: 'noCredit' })).ids).toEqual([mine]);
    expect((await list({ words: 'sao', usable: '1' })).ids).toEqual([soon, two, one]);
    expect((await list({ words: 'sao', until: NOW - 5 * DAY })).ids).toEqual([one]);
    expect((await list({ words: 'sao', kind: 'video' })).ids).toEqual([]);
    const first = await list({ words: 'sao', limit: 2 });
    expect(first.ids).toEqual([soon, ended]);
    expect((await list({ words: 'sao', limit: 9, before: first.next as number })).ids).toEqual([mine, two, one]);
    expect(first.media.map(({ barred }) => barred)).toEqual([null, 'expired']);
    await showInStory(database(), 71, [two]);
    expect((await list({ words: 'sao', unused: '1' })).ids).toEqual([soon, ended, mine, one]);
  });

  it('takes changes from whoever may make them, on what they saw', async () => {
    const id = await add({ uploadedBy: reporter.person.id });
    const before = await item(id, reporter);
    expect(before).toMatchObject({ barred: 'noCredit', may: { edit: true, rights: true, remove: false } });
    const said = { id, revision: 0, credit: 'R. Penn', own: true, licence: 'own' as const };
    const after = await changeMedia(reporter, storage(), said);
    expect(after).toMatchObject({ credit: 'R. Penn', barred: null, revision: 1, may: { rights: false } });
    await expect(changeMedia(desk, storage(), { id, revision: 0, credit: 'Late' })).rejects.toMatchObject({
      name: 'Conflict',
      current: expect.objectContaining({ credit: 'R. Penn' }),
    });
    // what was said of rights is the desk's to change
    await expect(
      changeMedia(reporter, storage(), { id, revision: 1, usableUntil: null, licence: 'agency' }),
    ).rejects.toMatchObject({ name: 'Forbidden' });
    await expect(changeMedia(contributor, storage(), { id, revision: 1, alt: 'x' })).rejects.toMatchObject({
      name: 'Forbidden',
    });
    await changeMedia(desk, storage(), { id, revision: 1, usableUntil: NOW + DAY });
    expect((await list({ words: 'penn' })).ids).toContain(id);
    const facts = await database()
      .selectFrom('events')
      .select('kind')
      .where('payloadJson', '=', `{"media":${id}}`)
      .execute();
    expect(facts.map(({ kind }) => kind)).toEqual(['media.added', 'media.changed', 'media.changed']);
    const notes = await database()
      .selectFrom('audit')
      .select(['what', 'detailJson'])
      .where('thing', '=', `media:${id}`)
      .execute();
    expect(notes.map(({ what }) => what)).toEqual(['media.rights', 'media.rights']);
    await expect(
      changeMedia(desk, storage(), { id, revision: 2, licenseUrl: 'javascript:alert(1)' }),
    ).rejects.toMatchObject({ name: 'Invalid' });
  });

  it('puts a changed credit into what readers get', async () => {
    const id = await add({ credit: 'Wrong Name' });
    await showInStory(database(), 72, [id]);
    const { hash } = await item(id);
    const fetched = async () => {
      const request = new Request(`http://paper.example/media/${hash?.slice(0, 16)}/320.jpg`);
      const answer = await serveMedia({ db: database(), storage: storage() })(request);
      return Buffer.from((await answer?.arrayBuffer()) as ArrayBuffer);
    };
    expect((await fetched()).includes('Wrong Name')).toBe(true);
    await changeMedia(desk, storage(), { id, revision: 0, credit: 'Right Name' });
    const sent = await fetched();
    expect([sent.includes('Wrong Name'), sent.includes('Right Name')]).toEqual([false, true]);
  });

  it('keeps focus and crops of the right shape', async () => {
    const id = await add();
    const square = { x: 0.1, y: 0, width: 0.75, height: 1 };
    const cropped = await cropMedia(desk, storage(), { id, revision: 0, focusX: 0.2, crops: { '1:1': square } });
    expect(cropped).toMatchObject({ focusX: 0.2, focusY: 0.5, crops: { '1:1': square } });
    await expect(cropMedia(desk, storage(), { id, revision: 1, crops: { '16:9': square } })).rejects.toMatchObject({
      name: 'Invalid',
    });
    expect(contract.cropSchema.safeParse({ x: 0.5, y: 0, width: 0.6, height: 1 }).success).toBe(false);
    expect((await cropMedia(desk, storage(), { id, revision: 1, crops: { '1:1': null } })).crops).toEqual({});
  });

  it('finds pictures that look alike, in another size and format too, and no others', async () => {
    const shape = async (x: number, y: number) =>
      sharp({ create: { width: 600, height: 400, channels: 3, background: '#dddddd' } })
        .composite(
          [0, 1, 2].map((at) => ({
            input: {
              create: {
                width: 90,
                height: 140,
                channels: 3 as const,
                background: ['#222222', '#992200', '#004488'][at] as string,
              },
            },
            left: x + at * 130,
            top: y + at * 60,
          })),
        )
        .png()
        .toBuffer();
    const picture = await shape(30, 20);
    const one = await add({ bytes: picture } as never);
    const small = await add({ bytes: await sharp(picture).resize(300).jpeg({ quality: 60 }).toBuffer() } as never);
    const other = await add({ bytes: await shape(180, 120) } as never);
    const found = await likenesses(database(), one);
    expect(found.map(({ id }) => id)).toEqual([small]);
    expect(found.map(({ id }) => id)).not.toContain(other);
  });

  it('removes only what nothing shows or showed, with its bytes', async () => {
    const [used, once, free] = [await add(), await add(), await add()];
    await showInStory(database(), 73, [used]);
    await database()
      .insertInto('articleMedia')
      .values({ articleId: 73 as ArticleId, mediaId: once, isCurrent: 0 })
      .execute();
    await expect(removeMedia(desk, storage(), used)).rejects.toMatchObject({ name: 'Conflict' });
    await expect(removeMedia(desk, storage(), once)).rejects.toMatchObject({ name: 'Conflict' });
    await expect(removeMedia(reporter, storage(), free)).rejects.toMatchObject({ name: 'Forbidden' });
    const { hash } = await item(free);
    const key = `media/${hash?.slice(0, 2)}/${hash}/original.jpg`;
    expect(await storage().exists(key)).toBe(true);
    await removeMedia(desk, storage(), free);
    expect(await storage().exists(key)).toBe(false);
    await expect(item(free)).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('tells of stories only to those who may read them', async () => {
    const id = await add();
    const row = {
      slug: 'secret',
      headline: 'Secret',
      standfirst: '',
      kicker: '',
      genre: '',
      design: 'news',
      display: 'standard',
    };
    await database()
      .insertInto('articles')
      .values({
        id: 74 as ArticleId,
        ...row,
        kind: 'story',
        status: 'draft',
        language: 'en',
        bylineJson: '{}',
        documentJson: '{}',
        createdAt: 1,
        touchedAt: 1,
      })
      .execute();
    await database()
      .insertInto('articleMedia')
      .values({ articleId: 74 as ArticleId, mediaId: id, isCurrent: 1 })
      .execute();
    expect((await item(id, chief)).uses).toMatchObject([{ headline: 'Secret', isLive: false, isCurrent: true }]);
    const seen = await item(id, contributor);
    expect([seen.uses, seen.moreUses]).toEqual([[], 1]);
  });

  it('takes as a second choice only what may be published', async () => {
    const [id, good, ended] = [await add(), await add(), await add()];
    await database()
      .updateTable('media')
      .set({ usableUntil: NOW - 1 })
      .where('id', '=', ended)
      .execute();
    for (const replacement of [id, ended])
      await expect(chooseSecond(desk, storage(), { id, article: null, replacement })).rejects.toMatchObject({
        name: 'Invalid',
      });
    await chooseSecond(desk, storage(), { id, article: 9 as ArticleId, replacement: good });
    const both = await chooseSecond(desk, storage(), { id, article: null, replacement: good });
    expect(both.secondChoices.map(({ article }) => article)).toEqual([null, 9]);
    const none = await chooseSecond(desk, storage(), { id, article: null, replacement: null });
    expect(none.secondChoices.map(({ article }) => article)).toEqual([9]);
  });

  it('keeps suppliers by name', async () => {
    const words = { supplier: 'Wire', credit: '{photographer}/Wire', copyright: '', licence: 'agency' as const };
    const preset = { name: 'Wire', ...words, usableFor: 'editorial' as const, usableDays: 30, rightsNote: '' };
    const { id } = await savePreset(desk, preset);
    await expect(savePreset(desk, preset)).rejects.toMatchObject({ name: 'Invalid' });
    for (let turn = 0; turn < 6; turn += 1) {
      const add = () => savePreset(desk, { ...preset, name: `Twin ${turn}` });
      const [one, other] = await Promise.allSettled([add(), add()]);
      const refused = one.status === 'rejected' ? one : other;
      expect(refused).toMatchObject({ reason: { fields: { name: 'Choose another name.' } } });
      await database().deleteFrom('mediaPresets').where('name', '=', `Twin ${turn}`).execute();
    }
    await savePreset(desk, { ...preset, id, usableDays: null });
    expect(await presets(database())).toMatchObject([{ name: 'Wire', usableDays: null }]);
  });

  it('shows staff what readers do not see, and nobody anything else', async () => {
    const bytes = await newsPhotograph(900);
    const id = await add({ bytes } as never);
    const { hash } = await item(id);
    const serve = serveStaff({ db: database(), storage: storage() });
    const get = (path: string, who = contributor) =>
      serve(new Request(`http://paper.example/newsroom/api/media-files/${path}`), who.person);
    const short = hash?.slice(0, 16);
    const seen = await get(`${short}/320.webp`);
    expect([seen.status, seen.headers.get('cache-control')]).toEqual([200, 'private, max-age=86400, immutable']);
    expect(Buffer.from(await seen.arrayBuffer()).includes('SN-4711-SECRET')).toBe(false);
    for (const path of [`${short}/321.webp`, `${short}/original.jpg`, `${short}/..%2foriginal.jpg`, 'x/320.webp'])
      expect((await get(path)).status).toBe(404);
    expect((await get(`${short}/320.webp`, staff(database(), 'root', 'administrator'))).status).toBe(404);
    const asReader = await serveMedia({ db: database(), storage: storage() })(
      new Request(`http://paper.example/media/${short}/320.webp`),
    );
    expect(asReader?.status).toBe(404);
  });

  it('ends for readers at the instant the licence does', async () => {
    const id = await add();
    await showInStory(database(), 75, [id]);
    const { hash } = await item(id);
    await database()
      .updateTable('media')
      .set({ usableUntil: Date.now() + 60_000 })
      .where('id', '=', id)
      .execute();
    const get = async () =>
      (
        await serveMedia({ db: database(), storage: storage() })(
          new Request(`http://paper.example/media/${hash?.slice(0, 16)}/320.webp`),
        )
      )?.status;
    expect(await get()).toBe(200);
    await database()
      .updateTable('media')
      .set({ usableUntil: Date.now() - 1 })
      .where('id', '=', id)
      .execute();
    expect(await get()).toBe(404);
  });

  it('is asked by those with the right, route by route', () => {
    const routes = mediaRoutes({
      storage: storage(),
      uploads: { finish: async () => ({ id: 1 as MediaId, isKnown: true }) },
    });
    const allowed = (who: NewsroomContext) =>
      routes
        .filter((route) => route.may === 'anyone' || route.may(who.person))
        .map(({ endpoint: { method, path } }) => `${method} ${path}`);
    const reading = [
      'GET /media',
      'GET /media/:id',
      'GET /media/:id/likenesses',
      'GET /media/rights-ending',
      'GET /media/presets',
    ];
    const bringing = [
      'POST /media/:id',
      'POST /media/:id/crops',
      'POST /media/:id/second',
      'POST /media/uploaded/:upload',
    ];
    const desking = ['DELETE /media/:id', 'POST /media/presets', 'DELETE /media/presets/:preset'];
    expect(allowed(staff(database(), 'x', 'administrator'))).toEqual([]);
    expect(allowed(contributor).sort()).toEqual([...reading, ...bringing].sort());
    expect(allowed(desk).sort()).toEqual([...reading, ...bringing, ...desking].sort());
  });
});

describe('likeness', () => {
  it('is none for what is plain', () => {
    expect(likenessOf(new Uint8Array(72).fill(90))).toBeNull();
    expect(likenessOf(Uint8Array.from({ length: 72 }, (_, at) => at * 3))).toBeNull();
  });

  it('differs by the bits that differ', () => {
    expect(difference('00000000000000ff', '0000000000000000')).toBe(8);
    expect(difference('8000000000000001', '8000000000000001')).toBe(0);
  });
});
