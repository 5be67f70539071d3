import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newsroom } from '../src/articles/fixture.ts';
import { servedPaper } from './served-paper.ts';

const BUILT = existsSync(resolve(import.meta.dirname, '../dist/site/assets/manifest.json'));
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';

describe.each(['sqlite', 'postgres'] as const)('readings of a served paper (%s)', (dialect) => {
  it.skipIf(!BUILT)(
    'are of the story whose page went out, made or from memory, and are written down when the server ends',
    async () => {
      let story = 0;
      const paper = await servedPaper(dialect, async (db) => {
        const room = await newsroom(db);
        story = await room.live({ headline: 'Harbour fire', sectionId: room.sections.news });
        await room.live({ headline: 'Ferries', sectionId: room.sections.news });
      });
      const { path } = await paper.db
        .selectFrom('liveArticles')
        .select('path')
        .where('id', '=', story as never)
        .executeTakeFirstOrThrow();
      const ask = async (target: string, agent = BROWSER, method = 'GET') => {
        const answer = await fetch(paper.url + target, { method, headers: { 'user-agent': agent } });
        await answer.text();
        return answer.status;
      };
      for (const _ of [1, 2, 3]) expect(await ask(path)).toBe(200);
      for (const target of ['/', '/news/', '/feed.xml', '/not/there/']) await ask(target);
      await ask(path, BROWSER, 'HEAD');
      await ask(path, 'curl/8.5.0');
      await paper.stop();
      const rows = await paper.db.selectFrom('storyReads').select(['articleId', 'reads']).execute();
      // the beginning of another ten minutes may lie between
      expect(new Set(rows.map(({ articleId }) => articleId))).toEqual(new Set([story]));
      expect(rows.reduce((sum, { reads }) => sum + reads, 0)).toBe(3);
      await paper.close();
    },
  );
});
