import { beforeAll, expect, it } from 'vitest';
import { builtAssets } from '../../../test/assets.ts';
import type { PublicArticle } from '../../articles/public.ts';
import type { Assets } from '../assets.ts';
import { documentOf, fixtureArticle, fixtureReader, heading, NOW, paragraph } from '../fixture.ts';
import { createSite } from '../site.ts';

let assets: Assets;
beforeAll(async () => {
  assets = await builtAssets();
});

const changes: PublicArticle['changes'] = [
  { kind: 'update', note: 'As the former system had it.', at: NOW - 9 },
  { kind: 'correction', note: 'Eleven lorries.', at: NOW - 8, edition: 2 },
  { kind: 'update', note: 'A paragraph went.', at: NOW - 7, edition: 4 },
  { kind: 'update', note: 'The pilots.', at: NOW - 6, edition: 5 },
];
const document = documentOf(
  paragraph('Eleven lorries.'),
  heading('The pilots', 'pilots'),
  { type: 'list', attrs: { ordered: false }, content: [{ type: 'listItem', content: [paragraph('Two of them.')] }] },
  paragraph('The rest.'),
);

async function main(more: Partial<PublicArticle>): Promise<string> {
  const article = fixtureArticle({ document, changes, edition: 6, ...more });
  const site = createSite(fixtureReader({ articles: [article] }), assets);
  const { body } = await site.answer({ path: article.path, query: new URLSearchParams() });
  return /<main[\s\S]*<\/main>/.exec(String(body))?.[0] ?? '';
}

it('prints with a block, the headline and what it says in short which edition brought it', async () => {
  const html = await main({ origins: { headline: 5, standfirst: 2, lead: 0, blocks: [2, 5, 5, 0] } });
  expect(html).toContain('<h1 data-since="5">');
  expect(html).toContain('<p class="standfirst" data-since="2">');
  expect(html).toContain('<p data-since="2">Eleven lorries.</p><h2 data-since="5" id="pilots">');
  expect(html).toContain('<ul data-since="5"><li>Two of them.</li></ul><p>The rest.</p>');
});

it('says to who comes back how many lines came since, and lets those be marked of which something is left', async () => {
  const html = await main({ origins: { headline: 0, standfirst: 0, lead: 0, blocks: [2, 5, 5, 0] } });
  const lines = [...html.matchAll(/<li class="(?:update|correction)"( data-[^>]*)?>.*?<\/li>/g)].map(
    ([line, told = '']) => [told.trim(), line.includes('Mark it in the text')],
  );
  expect(lines).toEqual([
    ['data-change="5" data-told="1 update since you read this"', true],
    ['data-change="4" data-told="2 updates since you read this"', false],
    ['data-change="2" data-told="3 updates since you read this"', true],
    ['', false],
  ]);
  expect(html).toMatch(/<div class="since"[^>]* hidden/);
});

it('has nothing of it where nothing was changed, or the text was divided otherwise then', async () => {
  const plain = await main({ changes: changes.slice(0, 1) });
  expect(plain).not.toMatch(/data-since|class="since"|data-change/);
  const divided = await main({ origins: { headline: 0, standfirst: 0, lead: 0, blocks: [2] } });
  expect(divided).not.toContain('data-since');
});
