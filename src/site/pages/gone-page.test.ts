import { expect, it } from 'vitest';
import type { Moved } from '../../paper/public.ts';
import { loadAssets } from '../assets.ts';
import { fixtureArticle, fixturePaper, fixtureReader, NOW } from '../fixture.ts';
import { createSite } from '../site.ts';

const PATH = '/2026/11/taken-back/';

async function ask(target: Moved, withdrawnNotice = '') {
  const paper = fixturePaper({ withdrawnNotice });
  const site = createSite(fixtureReader({ redirects: { [PATH]: target }, paper }), loadAssets());
  const answer = await site.answer({ path: PATH, query: new URLSearchParams() });
  return { ...answer, main: /<main[\s\S]*<\/main>/.exec(String(answer.body))?.[0] ?? '' };
}
const notice = { kind: 'withdraw' as const, headline: '', reason: '', at: NOW - 3_600_000 };

it('says that it was withdrawn and when, with the reason where there is one, else in the paper’s words', async () => {
  const plain = await ask({ to: 'gone', notice });
  expect(plain.status).toBe(410);
  expect(plain.main).toContain('This page has been withdrawn');
  expect(plain.main).toContain('It was published here once');
  expect(plain.main).toContain('Withdrawn 22 November 2026 at 11:00 WET');
  expect((await ask({ to: 'gone', notice }, 'Ask the <desk>.')).main).toContain('Ask the &lt;desk&gt;.');
  const told = await ask({ to: 'gone', notice: { ...notice, reason: 'A <b>name</b> was wrong.' } }, 'Ask the desk.');
  expect(told.main).toContain('A &lt;b&gt;name&lt;/b&gt; was wrong.');
  expect(told.main).not.toContain('Ask the desk.');
});

it('names what was retracted, and why', async () => {
  const retracted = { ...notice, kind: 'retract' as const, headline: 'What <never> was', reason: 'It was made up.' };
  const { status, main, tags } = await ask({ to: 'gone', notice: retracted });
  expect(status).toBe(410);
  expect(main).toContain('This story has been retracted');
  expect(main).toContain('<q><bdi>What &lt;never&gt; was</bdi></q>');
  expect(main).toContain('It was made up.');
  expect(main).toContain('Retracted 22 November 2026 at 11:00 WET');
  expect(tags).toEqual(expect.arrayContaining(['latest', 'redirects', 'paper']));
});

it('leads elsewhere for now, so that no browser remembers it for ever', async () => {
  const answer = await ask({ to: 'address', address: '/2026/11/other/', forNow: true });
  expect(answer.status).toBe(302);
  expect(answer.headers.location).toMatch(/\/2026\/11\/other\/$/);
  expect((await ask({ to: 'address', address: '/2026/11/other/' })).status).toBe(301);
});

it('puts a note above the text where it was placed there, and every line into the ledger', async () => {
  const changes = [
    { kind: 'correction' as const, note: 'It was <nine>.', at: NOW, edition: 2, place: 'above' as const },
    { kind: 'update' as const, note: 'More is known.', at: NOW, edition: 3 },
  ];
  const article = fixtureArticle({ changes, edition: 3 });
  const site = createSite(fixtureReader({ articles: [article] }), loadAssets());
  const body = String((await site.answer({ path: article.path, query: new URLSearchParams() })).body);
  expect(body).toContain('data-edition="3"');
  const [above = '', after = ''] = body.split('<div class="text');
  expect(above).toContain('It was &lt;nine&gt;.');
  expect(above).not.toContain('More is known.');
  expect(after).toContain('It was &lt;nine&gt;.');
  expect(after).toContain('More is known.');
  expect(body).toContain('"correction":[{"@type":"CorrectionComment"');
});
