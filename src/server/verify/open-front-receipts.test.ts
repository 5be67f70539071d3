import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { type Newsroom, NOON, newsroom } from '../../articles/fixture.ts';
import { verifiedPaper } from './fixture.ts';
import { openFrontReceipts } from './open-front-receipts.ts';

const BUILT = existsSync(resolve(import.meta.dirname, '../../../dist/site/assets/manifest.json'));

describeEachDatabase('receipts of fronts', (database) => {
  let room: Newsroom;
  let folder: string;
  let paper: Awaited<ReturnType<typeof verifiedPaper>>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'standfirst-fronts-'));
    room = await newsroom(database());
    if (BUILT) paper = await verifiedPaper(database(), { data: folder, now: () => NOON });
  });
  afterAll(async () => {
    await paper?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.skipIf(!BUILT)('are opened once a launch, and green when readers get the front as it is now', async () => {
    const db = database();
    const { id: frontId } = await db
      .insertInto('fronts')
      .values({ key: 'home', revision: 0, createdAt: NOON })
      .returning('id')
      .executeTakeFirstOrThrow();
    const launch = async () => {
      const empty = { personId: null, beforeJson: '[]', afterJson: '[]', lateMs: null, undoneBy: null, undoes: null };
      await db
        .insertInto('frontLaunches')
        .values({ frontId, kind: 'launch', at: NOON, ...empty })
        .execute();
    };
    const receipts = () =>
      db.selectFrom('receipts').selectAll().where('subject', '=', `front:${frontId}`).orderBy('id').execute();
    await paper.pages('/');
    await launch();
    await Promise.all([openFrontReceipts(room.ctx, 'home'), openFrontReceipts(room.ctx, 'home')]);
    await openFrontReceipts(room.ctx, 'home');
    expect(await receipts()).toMatchObject([{ title: 'Front page', act: 'front.launch', state: 'open' }]);
    await room.live({ headline: 'New on the front' });
    await paper.look();
    const lines = () => db.selectFrom('receiptLines').selectAll().execute();
    expect((await lines()).map(({ part, fault }) => `${part}: ${fault}`)).toEqual([
      'front: It still shows the front as it was before.',
    ]);
    await launch();
    await openFrontReceipts(room.ctx, 'home');
    expect((await receipts()).map(({ state }) => state)).toEqual(['settled', 'open']);
    await paper.index();
    await paper.look();
    expect((await receipts()).map(({ state }) => state)).toEqual(['settled', 'green']);
  });
});
