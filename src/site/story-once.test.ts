import { beforeAll, describe, expect, it } from 'vitest';
import { builtAssets } from '../../test/assets.ts';
import type { PublicArticle } from '../articles/public.ts';
import type { Block } from '../content/document.ts';
import type { Assets } from './assets.ts';
import { documentOf, fixtureArticle, fixturePicture, fixtureReader, paragraph, words } from './fixture.ts';
import { createSite } from './site.ts';

let assets: Assets;
beforeAll(async () => {
  assets = await builtAssets();
});

const mole = fixturePicture(11);
const lead = { media: mole.id, alt: 'The mole', caption: words('The first ferry.') };
const image: Extract<Block, { type: 'image' }> = {
  type: 'image',
  attrs: { source: { media: mole.id }, alt: 'The mole at seven', width: 'column' },
  content: words('In the text.'),
};
const media: PublicArticle['media'] = new Map([[mole.id, { kind: 'picture' as const, ...mole }]]);
const ask = async (fields: Partial<PublicArticle>, path?: string) => {
  const article = fixtureArticle({ media, lead, picture: mole, ...fields });
  const site = createSite(fixtureReader({ articles: [article] }), assets);
  return site.answer({ path: path ?? article.path, query: new URLSearchParams() });
};
const captions = async (...content: Block[]) =>
  String((await ask({ document: documentOf(...content) })).body).match(/The first ferry\.|In the text\./g);

describe('a lead picture', () => {
  it('does not stand above a text that begins with it, alone or in a gallery', async () => {
    expect(await captions(paragraph('Words'), image)).toEqual(['The first ferry.', 'In the text.']);
    expect(await captions(image, paragraph('Words'))).toEqual(['In the text.']);
    const gallery: Block = { type: 'gallery', attrs: { columns: 2, caption: '' }, content: [image] };
    expect(await captions(gallery, paragraph('Words'))).toEqual(['In the text.']);
  });
});

describe('a former page of comments', () => {
  it('leads to the comments where there are some', async () => {
    const { path } = fixtureArticle();
    const where = async (commentCount: number) =>
      (await ask({ commentCount }, `${path}comment-page-2/`)).headers.location;
    expect(await where(0)).toMatch(new RegExp(`${path}$`));
    expect(await where(3)).toMatch(new RegExp(`${path}comments/$`));
  });
});
