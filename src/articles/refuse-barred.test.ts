import { beforeAll, describe, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import type { MediaId } from '../base/ids.ts';
import { barredBy, type UseFacts } from '../media/barred-by.ts';
import { adoptImported } from '../publishing/schedules/adopt-imported.ts';
import { runDue } from '../publishing/schedules/run-due.ts';
import type { Db } from '../store/database.ts';
import type { NewRow } from '../store/tables.ts';
import { HOUR, type Newsroom, NOON, newsroom, words } from './fixture.ts';
import { publish } from './publish.ts';

const ADA = 'ada' as NewRow<'media'>['uploadedBy'];
let count = 0;
async function file(db: Db, more: Partial<NewRow<'media'>> = {}): Promise<MediaId> {
  count += 1;
  const texts = { title: 'Quay', alt: '', caption: '', description: '', credit: '', copyright: '', place: '' };
  const { id } = await db
    .insertInto('media')
    .values({
      ...{ hash: `b${count}`, state: 'ready', kind: 'picture', mime: 'image/jpeg', bytes: 9, fileName: 'q.jpg' },
      ...{ width: 900, height: 600, color: null, licenseUrl: null, sourceType: null, takenAt: null, sourceUrl: null },
      ...{ ...texts, createdAt: 1, uploadedBy: ADA, ...more },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
const image = (media: MediaId, more = {}) =>
  words('Text.', { type: 'image', attrs: { source: { media }, alt: 'x', width: 'column', ...more }, content: [] });

describeEachDatabase('what may not go to readers', (database) => {
  let room: Newsroom;
  beforeAll(async () => {
    room = await newsroom(database());
  });
  it.each([
    ['in the text', (media: MediaId) => ({ document: image(media) })],
    ['as the lead', (media: MediaId) => ({ lead: { media, alt: 'x', caption: [] } })],
    ['for networks', (media: MediaId) => ({ search: { socialMedia: media } })],
    [
      'deep inside',
      (media: MediaId) => ({
        document: words('x', { type: 'quote', attrs: { cite: '' }, content: [image(media).content[1] as never] }),
      }),
    ],
  ])('is a picture that names nobody, %s', async (_, place) => {
    const { ctx, write } = room;
    const media = await file(database());
    const id = await write({ headline: 'Fire', ...place(media) });
    await expect(publish(ctx, id, { act: 'publish' })).rejects.toMatchObject({
      fields: { [`media.${media}`]: expect.stringContaining('no credit') },
    });
    await database().updateTable('media').set({ own: 1 }).where('id', '=', media).execute();
    await publish(ctx, id, { act: 'publish' });
  });

  it('is told apart by use: a credit here is none there', async () => {
    const { ctx, live, write } = room;
    const media = await file(database());
    await live({ headline: 'Credited', document: image(media, { credit: 'A. Marsh' }) });
    await live({ headline: 'Decoration', document: image(media, { alt: '', decorative: true }) });
    const both = words('x', image(media, { credit: 'A. Marsh' }).content[1] as never, image(media).content[1] as never);
    const id = await write({ headline: 'Not', document: both });
    await expect(publish(ctx, id, { act: 'publish' })).rejects.toThrow(/no credit/);
  });

  it('is nothing of what other systems published', async () => {
    const { live } = room;
    const brought = await file(database(), { uploadedBy: null });
    await live({ headline: 'From an import', document: image(brought) });
    const ended = await file(database(), { usableUntil: NOON - 1 });
    await live({ headline: 'By an import', document: image(ended) }, { act: 'import' });
  });

  it('is what has ended, at the instant itself; a scheduled story stays back', async () => {
    const { ctx, write, at } = room;
    const media = await file(database(), { credit: 'Agency', usableUntil: NOON + HOUR });
    const id = await write({ headline: 'Late', document: image(media), status: 'scheduled', scheduledAt: NOON + HOUR });
    at(NOON + HOUR);
    await adoptImported(ctx);
    const { done, failed } = await runDue({ ...ctx, origin: 'http://paper.example' });
    expect(done).toEqual([]);
    expect(failed).toMatchObject([{ article: id, reason: expect.stringContaining('has ended') }]);
    const rows = await database().selectFrom('liveArticles').select('id').where('id', '=', id).execute();
    expect(rows).toEqual([]);
  });

  it('is what was had for one story, in a second', async () => {
    const { ctx, live, write } = room;
    const media = await file(database(), { credit: 'Agency', usableFor: 'once' });
    const first = await live({ headline: 'First', document: image(media) });
    await publish(ctx, first, { act: 'update' });
    const second = await write({ headline: 'Second', document: image(media) });
    await expect(publish(ctx, second, { act: 'publish' })).rejects.toThrow(/one story only/);
  });
});

describe('what bars a file', () => {
  const facts: UseFacts = {
    ...{ kind: 'picture', credit: '', own: 0, decorative: 0, uploadedBy: 'ada', usableUntil: null },
  };
  it.each([
    [{}, {}, 'noCredit'],
    [{ credit: '  ' }, { credit: ' ' }, 'noCredit'],
    [{ credit: 'A' }, {}, null],
    [{ own: 1 }, {}, null],
    [{ decorative: 1 }, {}, null],
    [{}, { credit: 'A' }, null],
    [{}, { decorative: true }, null],
    [{ kind: 'audio' }, {}, null],
    [{ uploadedBy: null }, {}, null],
    [{ credit: 'A', usableUntil: 99 }, {}, 'expired'],
    [{ credit: 'A', usableUntil: 100 }, {}, 'expired'],
    [{ credit: 'A', usableUntil: 101 }, {}, null],
    [{ uploadedBy: null, usableUntil: 100 }, {}, 'expired'],
  ] as const)('%o used with %o: %s', (more, use, expected) => {
    expect(barredBy({ ...facts, ...more } as UseFacts, 100, use)).toBe(expected);
  });
});
