import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { ArticleId, AuthorId, SectionId, TopicId } from '../src/base/ids.ts';
import { built } from './built.ts';
import type { SizedPaper } from './paper-of-size.ts';
import { newPaper } from './publishing-paper.ts';
import { addChief, startPublishing } from './publishing-server.ts';

export interface Killed {
  kills: number;
  /** stories of which a part was done and a part was not */
  half: number;
  /** receipts of what was done that did not become green once a server ran again */
  receipts: number;
}

/**
 * Publishes and withdraws stories, each in a process that is killed before another one of its statements, and looks each
 * time whether all of it was done or nothing. Then a server is started, which sees to the receipts.
 * @param every takes only every so many-th statement, for a quick look
 */
export async function killed(
  every = Number(process.env.BENCH_EVERY ?? 1),
  server: string | null = null,
): Promise<Killed> {
  const paper = await newPaper(20, server);
  const where = paper.settings.DATABASE_URL ?? join(paper.folder, 'paper.sqlite');
  try {
    await addChief(paper);
    const sum: Killed = { kills: 0, half: 0, receipts: 0 };
    for (const act of ['publish', 'withdraw'] as const) {
      const first = await write(paper);
      if (act === 'withdraw') await run(where, first, 'publish', -1);
      const steps = await run(where, first, act, 0);
      if ((await stateOf(paper, first, act)) !== 'done') sum.half += 1;
      for (let step = 1; step <= steps; step += every) {
        const id = await write(paper);
        if (act === 'withdraw') await run(where, id, 'publish', -1);
        await run(where, id, act, step);
        sum.kills += 1;
        const state = await stateOf(paper, id, act);
        if (state === 'half') process.stderr.write(`${act}, killed before statement ${step + 1}: half done\n`);
        if (state === 'half') sum.half += 1;
      }
      process.stderr.write(`${act}: ${steps} statements …\n`);
    }
    sum.receipts = await unseen(paper);
    return sum;
  } finally {
    await paper.close();
  }
}

async function write({ db }: SizedPaper): Promise<ArticleId> {
  const { saveArticle } = await built<typeof import('../src/articles/save-article.ts')>('articles/save-article');
  return saveArticle(
    { db, now: Date.now, who: null },
    {
      ...{ kind: 'story', language: 'en', headline: `Killed ${Math.random().toString(36).slice(2)}` },
      document: { version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'All or nothing.' }] }] },
      byline: { people: [{ author: 1 as AuthorId, role: 'text' }], text: '' },
      ...{ sectionId: 1 as SectionId, topicIds: [1 as TopicId] },
    },
  );
}

/** The statements that the act took; 0 where it was killed before it could say. */
function run(where: string, id: ArticleId, act: string, step: number): Promise<number> {
  const file = resolve(import.meta.dirname, 'publishing-victim.ts');
  const child = spawn(process.execPath, [file, where, String(id), act, String(step)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  return new Promise((done, failed) => {
    child.once('exit', (code, signal) => {
      if (code) failed(new Error(`${act} ended with ${code}`));
      else if (signal && signal !== 'SIGKILL') failed(new Error(`${act} was ended by ${signal}`));
      else done(Number(said));
    });
  });
}

async function stateOf(
  { db }: SizedPaper,
  id: ArticleId,
  act: 'publish' | 'withdraw',
): Promise<'done' | 'nothing' | 'half'> {
  const counted = async (table: 'liveArticles' | 'editions' | 'withdrawals' | 'letterQueue', column: string) => {
    const rows = await db
      .selectFrom(table)
      .selectAll()
      .where(column as never, '=', id as never)
      .execute();
    return rows.length;
  };
  const { status } = await db.selectFrom('articles').select('status').where('id', '=', id).executeTakeFirstOrThrow();
  const what = act === 'publish' ? 'story.published' : 'story.withdrawn';
  const audits = await db
    .selectFrom('audit')
    .select('id')
    .where('thing', '=', `story:${id}`)
    .where('what', '=', what)
    .execute();
  const receipts = await db
    .selectFrom('receipts')
    .select('id')
    .where('articleId', '=', id)
    .where('act', '=', act)
    .execute();
  const lines = await db
    .selectFrom('receiptLines')
    .select('id')
    .where(
      'receiptId',
      'in',
      receipts.map((one) => one.id),
    )
    .$if(receipts.length === 0, (query) => query.where('id', '<', 0))
    .execute();
  const events = await db
    .selectFrom('events')
    .select('id')
    .where('kind', '=', act === 'publish' ? 'article.published' : 'article.withdrawn')
    .where('payloadJson', 'like', `%"article":${id},%`)
    .execute();
  const versions = await db
    .selectFrom('versions')
    .select('number')
    .where('articleId', '=', id)
    .where('reason', '=', act === 'publish' ? 'published' : 'withdrawn')
    .execute();
  const live = await counted('liveArticles', 'id');
  const parts =
    act === 'publish'
      ? [
          status === 'live',
          live === 1,
          (await counted('editions', 'articleId')) === 1,
          (await counted('letterQueue', 'articleId')) === 1,
        ]
      : [
          status === 'withdrawn',
          live === 0,
          (await counted('withdrawals', 'articleId')) === 1,
          (await counted('letterQueue', 'articleId')) === 0,
        ];
  const all = [
    ...parts,
    audits.length === 1,
    receipts.length === 1,
    lines.length > 8,
    events.length === 1,
    versions.length === 1,
  ];
  if (all.every(Boolean)) return 'done';
  return all.some(Boolean) ? 'half' : 'nothing';
}

/** Receipts that a server, once it runs again, does not see through. */
async function unseen(paper: SizedPaper): Promise<number> {
  const server = await startPublishing(paper);
  try {
    for (let turn = 0; ; turn++) {
      const open = await paper.db.selectFrom('receipts').select('id').where('state', 'in', ['open', 'red']).execute();
      if (open.length === 0 || turn > 300) return open.length;
      await new Promise((later) => setTimeout(later, 100));
    }
  } finally {
    await server.stop();
  }
}
