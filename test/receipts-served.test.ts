import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { by, newsroom } from '../src/articles/fixture.ts';
import type { ArticleId } from '../src/base/ids.ts';
import { addPerson } from '../src/people/add-person.ts';
import type { Db } from '../src/store/database.ts';
import { type ServedPaper, servedPaper } from './served-paper.ts';
import { type Visitor, visitor } from './visitor.ts';

const BUILT = existsSync(resolve(import.meta.dirname, '../dist/site/assets/manifest.json'));
const PASSWORD = 'quiet tide over nine stones';

interface Seen {
  state: string;
  wholeAfter: number | null;
  lines: { label: string; state: string; fault: string; address: string | null }[];
}

for (const dialect of ['sqlite', 'postgres'] as const)
  describe.skipIf(!BUILT)(
    `a running server and its receipts (${dialect}${BUILT ? '' : ', skipped: run npm run build'})`,
    // a machine may be busy
    { timeout: 120_000 },
    () => {
      let paper: ServedPaper;
      let story: ArticleId;
      let chief: Visitor;
      beforeAll(async () => {
        paper = await servedPaper(dialect, async (db) => {
          story = await prepare(db);
        });
        chief = visitor(paper.url);
        await chief.signIn('chief', PASSWORD);
      });
      afterAll(() => paper?.close());

      const whole = async (id: number): Promise<Seen> => {
        for (let turn = 0; ; turn++) {
          const { receipt } = await chief.api<{ receipt: Seen }>('GET', `/receipts/${id}`);
          if (receipt.state === 'green' || turn === 150) return receipt;
          await new Promise((later) => setTimeout(later, 100));
        }
      };
      const notGreen = ({ lines }: Seen) => lines.filter(({ state }) => state !== 'green');

      it('sees its own acts through, and counts them', async () => {
        const order = { act: 'publish', note: '', places: ['site', 'feed', 'newsletter'] };
        const { receipt, path } = await chief.api<{ receipt: number; path: string }>(
          'POST',
          `/stories/${story}/publish`,
          order,
        );
        const seen = await whole(receipt);
        expect(notGreen(seen)).toEqual([]);
        expect(seen.lines.map(({ label }) => label)).toEqual(
          expect.arrayContaining([
            'Its own page',
            'Front page',
            'Search',
            'List for the next letter',
            'Sitemap for news',
          ]),
        );
        const page = await chief.get(path);
        expect(page.text).toContain('data-edition="1"');
        const corrected = await chief.api<{ receipt: number }>('POST', `/stories/${story}/publish`, {
          act: 'correction',
          note: 'It was on Tuesday.',
        });
        expect(notGreen(await whole(corrected.receipt))).toEqual([]);
        const moved = await chief.api<{ receipt: number }>('POST', `/stories/${story}/withdraw`, {
          ...{ kind: 'withdraw', reason: 'For the test', publicReason: 'It was a test.' },
        });
        expect(notGreen(await whole(moved.receipt))).toEqual([]);
        expect((await chief.get('/metrics')).text).toMatch(/standfirst_receipts_total\{state="green"\} [3-9]/);
        expect(paper.said).toEqual([]);
      });
    },
  );

async function prepare(db: Db): Promise<ArticleId> {
  const room = await newsroom(db);
  const ctx = { db, now: Date.now, who: null };
  await addPerson(ctx, {
    ...{ name: 'Test Chief', email: 'chief@paper.example', username: 'chief', password: PASSWORD, roles: ['chief'] },
  });
  await room.live({ headline: 'Older than the others', sectionId: room.sections.europe });
  return room.write({
    ...{ headline: 'Ferries “run” again & again', standfirst: 'From Monday.', sectionId: room.sections.europe },
    ...{ topicIds: [room.topics.harbour, room.topics.strait], byline: by(room.authors.marsh, room.authors.kell) },
  });
}
