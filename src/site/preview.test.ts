import { beforeAll, describe, expect, it } from 'vitest';
import { builtAssets } from '../../test/assets.ts';
import type { Assets } from './assets.ts';
import { fixtureArticle, fixturePicture, fixtureReader } from './fixture.ts';
import { createSite } from './site.ts';

const BASE = '/preview/a-secret-of-at-least-twenty';
let assets: Assets;
beforeAll(async () => {
  assets = await builtAssets();
});
const preview = async (more: Parameters<typeof fixtureArticle>[0]) => {
  const answer = await createSite(fixtureReader({}), assets).preview(fixtureArticle(more), BASE);
  return { ...answer, body: String(answer?.body) };
};

describe('previewPage', () => {
  it('says what it is, and nothing of a draft as if it were out', async () => {
    const { body, tags, maxAge } = await preview({ path: '', edition: 0 });
    expect(body).toMatch(/<main[^>]*><p class="band" role="note">Preview: this is not published<\/p>/);
    expect(body).toContain('name="robots" content="noindex');
    for (const word of [
      'Published',
      'rel="canonical"',
      'class="share"',
      'application/ld+json',
      'oembed?url',
      'index.txt',
      '…',
    ])
      expect(body.includes(word), word).toBe(false);
    expect([tags, maxAge]).toEqual([[], 0]);
  });

  it('shows of a live story when it came out, and still leads nowhere', async () => {
    const { body } = await preview({ path: '/2026/11/pilots-return/', edition: 2 });
    expect(body).toContain('Published');
    expect(body).toContain('noindex');
    expect(body).not.toContain('class="share"');
  });

  it('has its files below its own secret address', async () => {
    const picture = fixturePicture(3);
    const lead = { media: picture.id, alt: 'The harbour', caption: [] };
    const media = new Map([[picture.id, { kind: 'picture' as const, ...picture }]]);
    const { body } = await preview({ picture, lead, media });
    expect(body.includes(`"${BASE}/media/`)).toBe(true);
    expect(/["\s,]\/media\//.test(body)).toBe(false);
  });
});
