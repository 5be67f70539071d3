import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ArticleId } from '../src/base/ids.ts';
import { startServer } from '../src/writing/testing/start-server.ts';
import { built } from './built.ts';
import { dice, prose } from './prose.ts';

type SaveArticle = typeof import('../src/articles/save-article.ts');
type Database = typeof import('../src/store/database.ts');
type Migrate = typeof import('../src/store/migrate.ts');

/** A paper of its own, whose server can be killed and started again on the same port. */
export async function openDesk() {
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-writing-'));
  const where = join(folder, 'paper.db');
  const { openDatabase } = await built<Database>('store/database');
  const { migrate } = await built<Migrate>('store/migrate');
  const { saveArticle } = await built<SaveArticle>('articles/save-article');
  const db = openDatabase(where);
  await migrate(db);
  const file = resolve(import.meta.dirname, '../dist/writing/testing/server.js');
  let running = await startServer(file, where);
  return {
    db,
    url: running.url,
    /** a story of about so many words, in paragraphs of seventy */
    story(words: number): Promise<ArticleId> {
      const content = Array.from({ length: Math.ceil(words / 70) }, (_, at) => ({
        type: 'paragraph' as const,
        content: [{ type: 'text' as const, text: prose(dice(at), 70) }],
      }));
      const ctx = { db, now: Date.now, who: null };
      return saveArticle(ctx, {
        kind: 'story',
        language: 'en',
        headline: 'Harbour',
        document: { version: 1, content },
      });
    },
    kill: () => running.kill(),
    async start(): Promise<void> {
      running = await startServer(file, where, running.port);
    },
    async close(): Promise<void> {
      await running.stop();
      await db.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;
