import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import type { ArticleId, MediaId } from '../base/ids.ts';
import type { Block } from '../content/document.ts';
import type { Db } from '../store/database.ts';
import type { NewRow } from '../store/tables.ts';
import { expireRights } from './expire-rights.ts';
import { HOUR, type Newsroom, NOON, newsroom, words } from './fixture.ts';
import { publish } from './publish.ts';
import { saveArticle } from './save-article.ts';

let count = 0;
async function picture(db: Db, more: Partial<NewRow<'media'>> = {}): Promise<MediaId> {
  count += 1;
  const texts = { title: `Picture ${count}`, alt: `alt ${count}`, caption: `caption ${count}`, description: '' };
  const { id } = await db
    .insertInto('media')
    .values({
      ...{ hash: String(count).padStart(64, '0'), state: 'ready', kind: 'picture', mime: 'image/jpeg', bytes: 9 },
      ...{ fileName: `p${count}.jpg`, width: 900, height: 600, widthsJson: '[320]', color: '#777777' },
      ...{ ...texts, credit: 'Agency', copyright: '', licenseUrl: null, sourceType: null, takenAt: null, place: '' },
      ...{ sourceUrl: null, createdAt: 1, ...more },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
const image = (media: MediaId): Block => ({
  type: 'image',
  attrs: { source: { media }, alt: 'a crane in flames', width: 'column', credit: 'Old' },
  content: [{ type: 'text', text: 'The crane.' }],
});
const liveOf = async (db: Db, id: ArticleId) => {
  const row = await db
    .selectFrom('liveArticles')
    .innerJoin('liveBodies', 'articleId', 'liveArticles.id')
    .selectAll()
    .where('liveArticles.id', '=', id)
    .executeTakeFirstOrThrow();
  return { ...row, body: row.documentJson, lead: row.leadJson };
};

describeEachDatabase('licences that end', (database) => {
  let room: Newsroom;
  beforeAll(async () => {
    room = await newsroom(database());
  });
  const open = () => {
    room.at(NOON);
    return room;
  };

  it('give way to the second choice, or leave, in every live story, once', async () => {
    const { ctx, live, at } = open();
    const db = database();
    const [gone, forStory, forAll] = [
      await picture(db, { usableUntil: NOON + HOUR }),
      await picture(db, { caption: 'The quay by day' }),
      await picture(db),
    ];
    const lead = { media: gone, alt: 'fire', caption: [], credit: 'Old' };
    const one = await live({ headline: 'Fire one', lead, document: words('Text.', image(gone)) });
    const two = await live({ headline: 'Fire two', document: words('Text.', image(gone)) });
    const gallery: Block = { type: 'gallery', attrs: { columns: 2, caption: '' }, content: [image(gone) as never] };
    const lone = await picture(db, { usableUntil: NOON + HOUR });
    const three = await live({
      headline: 'Fire three',
      document: words('Text.', { ...gallery, content: [image(lone) as never] }),
    });
    await db
      .insertInto('secondChoices')
      .values([
        { mediaId: gone, articleId: one, replacementId: forStory },
        { mediaId: gone, articleId: 0, replacementId: forAll },
      ])
      .execute();

    expect((await expireRights(ctx)).ended).toEqual([]);
    at(NOON + HOUR);
    // two processes at the same moment
    const [first, second] = await Promise.all([expireRights(ctx), expireRights(ctx)]);
    const ended = [...first.ended, ...second.ended].sort((a, b) => (a.article ?? 0) - (b.article ?? 0));
    expect([...first.failed, ...second.failed]).toEqual([]);
    expect(ended).toEqual([
      { media: gone, article: one, replacement: forStory },
      { media: gone, article: two, replacement: forAll },
      { media: lone, article: three, replacement: null },
    ]);
    const shown = await liveOf(db, one);
    expect(shown.edition).toBe(2);
    expect(JSON.parse(shown.lead as string)).toMatchObject({
      media: forStory,
      caption: [{ type: 'text', text: 'The quay by day' }],
    });
    expect(shown.body).not.toContain(`"media":${gone}`);
    expect(shown.body).not.toContain('crane');
    expect(shown.updatedAt).toBeNull();
    const emptied = await liveOf(db, three);
    expect(emptied.body).not.toContain('gallery');
    const act = await db
      .selectFrom('editions')
      .select('act')
      .where('articleId', '=', one)
      .where('number', '=', 2)
      .execute();
    expect(act).toEqual([{ act: 'minor' }]);
    expect((await expireRights(ctx)).ended).toEqual([]);
    const uses = await db.selectFrom('articleMedia').select('isCurrent').where('mediaId', '=', gone).execute();
    expect(uses.map(({ isCurrent }) => isCurrent)).toEqual([0, 0]);
    const notes = await db.selectFrom('rightsEnds').select('what').where('mediaId', 'in', [gone, lone]).execute();
    expect(notes.map(({ what }) => what).sort()).toEqual(['removed', 'replaced', 'replaced']);
    const noted = await db.selectFrom('audit').select('what').where('thing', '=', `media:${gone}`).execute();
    expect(noted).toEqual([{ what: 'media.ended' }]);
  });

  it('show nothing that was not published', async () => {
    const { ctx, live, at } = open();
    const db = database();
    const gone = await picture(db, { usableUntil: NOON + HOUR });
    const id = await live({ headline: 'Before', slug: 'before', document: words('Public.', image(gone)) });
    at(NOON + 60_000);
    const document = words('Secret.', image(gone));
    await saveArticle(ctx, { id, kind: 'story', language: 'en', headline: 'Secret plan', document });
    at(NOON + HOUR);
    await expireRights(ctx);
    const shown = await liveOf(db, id);
    expect(shown.headline).toBe('Before');
    expect(JSON.stringify(shown)).not.toContain('Secret');
    const copy = await db.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    expect(copy.headline).toBe('Secret plan');
    expect(copy.documentJson).toContain('Secret');
    expect(copy.documentJson).not.toContain(`"media":${gone}`);
    expect(copy.touchedAt).toBeGreaterThan(shown.touchedAt);
    // and the copy can be published as it is
    await publish(ctx, id, { act: 'update' });
  });

  it('keep a second choice that has itself ended out', async () => {
    const { ctx, live, at } = open();
    const db = database();
    const gone = await picture(db, { usableUntil: NOON + HOUR });
    const also = await picture(db, { usableUntil: NOON + HOUR - 1 });
    const id = await live({ headline: 'Both end', document: words('Text.', image(gone)) });
    await db.insertInto('secondChoices').values({ mediaId: gone, articleId: 0, replacementId: also }).execute();
    at(NOON + HOUR);
    await expireRights(ctx);
    expect((await liveOf(db, id)).body).not.toContain('image');
  });

  it('take pictures from beside authors', async () => {
    const { ctx, authors, at } = open();
    const db = database();
    const gone = await picture(db, { usableUntil: NOON + HOUR });
    await db.updateTable('authors').set({ pictureId: gone }).where('id', '=', authors.marsh).execute();
    at(NOON + HOUR);
    expect((await expireRights(ctx)).ended).toEqual([{ media: gone, article: null, replacement: null }]);
    const author = await db.selectFrom('authors').select('pictureId').where('id', '=', authors.marsh).execute();
    expect(author).toEqual([{ pictureId: null }]);
  });

  it('are carried out again where they were prolonged and end again', async () => {
    const { ctx, live, at } = open();
    const db = database();
    const file = await picture(db, { usableUntil: NOON });
    await expireRights(ctx);
    await db
      .updateTable('media')
      .set({ usableUntil: NOON + HOUR })
      .where('id', '=', file)
      .execute();
    const id = await live({ headline: 'Again', document: words('Text.', image(file)) });
    at(NOON + HOUR);
    await expireRights(ctx);
    expect((await liveOf(db, id)).body).not.toContain('image');
  });
});
