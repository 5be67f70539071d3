import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../base/ids.ts';
import { fixtureArticle, fixturePaper, fixturePicture } from '../fixture.ts';
import { siteOf } from '../pages/fixture.ts';
import { StoryNeighbours } from './story-neighbours.tsx';

const near = (language: string) =>
  fixtureArticle({ id: 3 as ArticleId, language, picture: fixturePicture(3), headline: 'One' });
const html = (own: string, language: string): string =>
  String(
    <StoryNeighbours
      site={siteOf(fixturePaper({ language: own }))}
      section="News"
      previous={near(language)}
      next={near(own)}
    />,
  );

describe('the stories before and after', () => {
  it('have a small picture each, loaded late and without words of its own', () => {
    const pictures = html('en', 'en').match(/<picture>.*?<\/picture>/g) ?? [];
    expect(pictures).toHaveLength(2);
    for (const picture of pictures) {
      expect(picture).toContain('sizes="96px"');
      expect(picture).toContain('loading="lazy"');
      expect(picture).toContain('alt=""');
      expect(picture).not.toMatch(/\/(640|960|1280|1600)\./);
    }
  });

  it('stand each in the direction of its own language, their labels in the paper’s', () => {
    expect(html('en', 'ar')).toMatch(/<li lang="ar" dir="rtl">.*<span lang="en" dir="ltr">Previous story<\/span>/);
    expect(html('ar', 'en')).toMatch(/<li lang="en" dir="ltr">.*<span lang="ar" dir="rtl">الخبر السابق<\/span>/);
    expect(html('en', 'en')).not.toContain('dir=');
  });
});
