import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import type { ArticleId } from '../base/ids.ts';
import type { Block, Document } from '../content/document.ts';
import { copyOfEdition } from './copy-of-edition.ts';
import { HOUR, type Newsroom, NOON, newsroom } from './fixture.ts';
import { createPublicArticles } from './public-articles.ts';
import { type PublishOrder, publish, publishCopies } from './publish.ts';
import { readdress } from './readdress.ts';
import { withdraw } from './withdraw.ts';
import { readWorkingCopies } from './working-copies.ts';

const ONE = 'Delegates of thirty countries met in the old customs house.';
const TWO = 'They ate , and left before the evening ferry.';
const THREE = 'Nobody said when they would meet again.';

describeEachDatabase('which edition brought what readers have', (database) => {
  let room: Newsroom;
  let hours = 0;
  beforeAll(async () => {
    room = await newsroom(database());
  });

  const written = (...texts: string[]): Document => ({
    version: 1,
    content: texts.map((text): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  });
  const first = (...texts: string[]) => room.live({ headline: 'A meeting', document: written(...texts) });
  const again = async (id: ArticleId, act: PublishOrder['act'], texts: string[], more: object = {}) => {
    hours += 1;
    room.at(NOON + hours * HOUR);
    await room.write({ id, headline: 'A meeting', document: written(...texts), ...more });
    await publish(room.ctx, id, { act, ...(act !== 'minor' && { note: `By ${act}.` }) });
  };
  const blocks = async (id: ArticleId) => (await createPublicArticles(database()).byId(id))?.origins?.blocks;
  /** as taking an act back does */
  const back = async (id: ArticleId, edition: number) => {
    const read = await readWorkingCopies(database(), [id]);
    const copy = read.copies.get(id);
    const { snapshotJson } = await database()
      .selectFrom('editions')
      .select('snapshotJson')
      .where('articleId', '=', id)
      .where('number', '=', edition)
      .executeTakeFirstOrThrow();
    if (!copy) throw new Error('no copy');
    const copies = new Map([[id, await copyOfEdition(database(), copy, snapshotJson)]]);
    await publishCopies(room.ctx, [{ id, act: 'minor', restores: edition }], { ...read, copies });
  };

  it('is said of a correction, and stays through minor fixes, also of that passage', async () => {
    const id = await first(ONE, TWO, THREE);
    expect(await blocks(id)).toBeUndefined();
    const corrected = ONE.replace('thirty', 'twenty-six');
    await again(id, 'correction', [corrected, TWO, THREE]);
    expect(await blocks(id)).toEqual([2, 0, 0]);
    await again(id, 'minor', [corrected, TWO.replace(' ,', ','), THREE]);
    expect(await blocks(id)).toEqual([2, 0, 0]);
    await again(id, 'minor', [corrected.replace('old ', ''), TWO, 'One more.', THREE]);
    expect(await blocks(id)).toEqual([2, 0, 0, 0]);
    // parted in two, and moved to the end
    await again(id, 'minor', [TWO, THREE, 'Delegates of twenty-six countries met.', 'In the customs house.']);
    expect(await blocks(id)).toEqual([0, 0, 2, 2]);
  });

  it('is the newest where several touched a passage', async () => {
    const id = await first(ONE, TWO);
    await again(id, 'update', [ONE, TWO, THREE]);
    expect(await blocks(id)).toEqual([0, 0, 2]);
    await again(id, 'clarification', [ONE, `${TWO} So they said.`, THREE.replace('they', 'all')]);
    expect(await blocks(id)).toEqual([0, 3, 3]);
    await again(id, 'update', [ONE, `${TWO} So they said.`]);
    expect(await blocks(id)).toEqual([0, 3]);
  });

  it('knows headline, standfirst and lead', async () => {
    const id = await first(ONE);
    await again(id, 'update', [ONE], { headline: 'A long meeting', standfirst: 'All day.' });
    const origins = async () => (await createPublicArticles(database()).byId(id))?.origins;
    expect(await origins()).toEqual({ headline: 2, standfirst: 2, lead: 0, blocks: [0] });
    await again(id, 'minor', [ONE], { headline: 'A very long meeting' });
    expect(await origins()).toEqual({ headline: 2, standfirst: 0, lead: 0, blocks: [0] });
  });

  it('is as before where an act is taken back', async () => {
    const id = await first(ONE, TWO, THREE);
    await again(id, 'update', [ONE, `${TWO} Late.`, THREE]);
    await again(id, 'correction', ['Nothing of it was so.', THREE]);
    expect(await blocks(id)).toEqual([3, 0]);
    await back(id, 2);
    expect(await blocks(id)).toEqual([0, 2, 0]);
    await back(id, 1);
    expect(await blocks(id)).toBeUndefined();
  });

  it('stays through withdrawal and publication anew, and through another address', async () => {
    const id = await first(ONE, TWO);
    await again(id, 'correction', [ONE, `${TWO} Late.`]);
    await withdraw(room.ctx, id);
    expect(await blocks(id)).toBeUndefined();
    await again(id, 'publish', [ONE, `${TWO} Late.`, THREE]);
    expect(await blocks(id)).toEqual([0, 2, 0]);
    await readdress(room.ctx, id, 'another-meeting');
    expect(await blocks(id)).toEqual([0, 2, 0]);
  });

  it('is said of nothing that an import brought, or that readers were not told of', async () => {
    const id = await first(ONE, TWO);
    await again(id, 'correction', [ONE, `${TWO} Late.`]);
    await again(id, 'import', [ONE, `${TWO} Late.`, THREE]);
    expect(await blocks(id)).toBeUndefined();
    await room.write({ id, headline: 'A meeting', document: written(ONE) });
    await publish(room.ctx, id, { act: 'update', note: ' ' });
    expect(await blocks(id)).toBeUndefined();
  });

  it('is kept in little for a story that has changed a hundred times', async () => {
    const texts = Array.from({ length: 100 }, (_, at) => `Paragraph ${at} of a story that runs for weeks.`);
    const id = await first(...texts);
    for (let change = 0; change < 100; change += 1) {
      texts[change] = `${texts[change]} Changed.`;
      await again(id, 'update', texts);
    }
    expect(await blocks(id)).toEqual(texts.map((_, at) => at + 2));
    const kept = await database().selectFrom('passageOrigins').selectAll().where('articleId', '=', id).execute();
    expect(kept.length).toBe(100);
    expect(Math.max(...kept.map(({ originsJson }) => originsJson.length))).toBeLessThan(600);
  });
});
