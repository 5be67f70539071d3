import { expect, it } from 'vitest';
import type { PublicArticle } from '../../articles/public.ts';
import { loadAssets } from '../assets.ts';
import { documentOf, fixtureArticle, fixturePaper, fixtureReader, NOW, paragraph } from '../fixture.ts';
import { createSite } from '../site.ts';

const words = (...texts: string[]) => ({
  ...{ language: 'en', headline: 'Thirty <came>', standfirst: '' },
  document: documentOf(...texts.map(paragraph)),
});
const ledger: PublicArticle['changes'] = [
  { kind: 'update', note: 'Older.', at: NOW - 3e8, edition: 2 },
  { kind: 'correction', note: 'They are <26>.', at: NOW - 2e8, edition: 4 },
  { kind: 'update', note: 'As an import said.', at: NOW - 1e8 },
];
const article = fixtureArticle({ changes: ledger, comparableSince: 3 });

function ask(path: string, readersCompare: boolean) {
  const asked: string[] = [];
  const comparison = {
    before: words('Same.', 'Thirty countries came.'),
    after: words('Same.', 'Twenty-six countries came.'),
  };
  const paper = fixturePaper({ readersCompare });
  const site = createSite(fixtureReader({ articles: [article], comparison, paper }, asked), loadAssets());
  return site
    .answer({ path, query: new URLSearchParams() })
    .then((answer) => ({ ...answer, asked, html: String(answer.body) }));
}

it('marks what a line of the ledger changed inside paragraphs, for no search engine, with the tag of the story', async () => {
  const { status, html, tags, asked } = await ask(`${article.path}changes/4/`, true);
  expect(status).toBe(200);
  expect(html).toContain('<del><span class="vh">removed: </span>Thirty</del>');
  expect(html).toContain('<ins><span class="vh">added: </span>Twenty-six</ins> countries came.');
  expect(html).toContain('They are &lt;26&gt;.');
  expect(html).toContain('content="noindex, follow"');
  expect(html).not.toContain('<came>');
  expect(tags).toEqual(expect.arrayContaining([`article:${article.id}`, 'paper']));
  expect(asked).toEqual(['atPath', 'comparison']);
});

it('is linked from the lines that can be compared, and from no others', async () => {
  const { html } = await ask(article.path, true);
  expect(html.match(/changes\/\d+\//g)).toEqual(['changes/4/']);
  expect((await ask(article.path, false)).html).not.toMatch(/changes\/\d+\//);
});

it('is nowhere where the paper does not want it, and for no edition but those of the ledger', async () => {
  expect((await ask(`${article.path}changes/4/`, false)).status).toBe(404);
  for (const path of ['changes/3/', 'changes/0/', 'changes/9999999/', 'changes/4/x/'])
    expect((await ask(article.path + path, true)).status).toBe(404);
});
