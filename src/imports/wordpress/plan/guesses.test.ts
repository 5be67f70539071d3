import { describe, expect, it } from 'vitest';
import { offsetAt } from '../../../base/zone-offset.ts';
import { fileKeys, pathOf, sourceOf } from './addresses.ts';
import { atZone, instantOf, publishedAt } from './dates.ts';
import { PermalinkGuess } from './permalinks.ts';
import { searchFields } from './seo.ts';
import { ZoneGuess } from './zone.ts';

const HOUR = 3_600_000;

describe('ZoneGuess', () => {
  it.each([
    ['Europe/Istanbul', 'tr'],
    ['America/New_York', 'en-US'],
    ['Europe/Berlin', 'de-DE'],
    ['Australia/Sydney', 'en-AU'],
    ['Asia/Kathmandu', 'ne'],
    ['UTC', 'en'],
  ])('recognises %s by its summer and winter', (zone, language) => {
    const guess = new ZoneGuess();
    for (let at = Date.UTC(2019, 0, 1); at < Date.UTC(2023, 0, 1); at += 37 * 24 * HOUR)
      guess.add(at, at + offsetAt(at, zone));
    expect(guess.zone(language)?.zone).toBe(zone);
  });

  it('says nothing where nothing is known', () => {
    const guess = new ZoneGuess();
    guess.add(null, 0);
    guess.add(0, 40 * HOUR);
    expect(guess.zone('en')).toBeNull();
  });
});

describe('dates', () => {
  it('falls back from one to the next, and knows no date for what is none', () => {
    const none = { gmt: '0000-00-00 00:00:00', local: '0000-00-00 00:00:00', rss: 'Mon, 30 Nov -0001 00:00:00 +0000' };
    expect(publishedAt(none, 'UTC')).toBeNull();
    expect(publishedAt({ ...none, local: '2024-07-01 12:00:00' }, 'Europe/Paris')).toBe(Date.UTC(2024, 6, 1, 10));
    expect(publishedAt({ ...none, rss: 'Mon, 01 Jul 2024 10:00:00 +0000' }, 'UTC')).toBe(Date.UTC(2024, 6, 1, 10));
    expect(instantOf('-0001-11-30 00:00:00')).toBeNull();
    expect(atZone(Date.UTC(2024, 11, 1, 12), 'America/New_York')).toBe(Date.UTC(2024, 11, 1, 17));
  });
});

describe('PermalinkGuess', () => {
  const guess = (link: string) => {
    const one = new PermalinkGuess();
    one.add({
      link: `https://x.example${link}`,
      slug: 'a-slug',
      number: '12',
      local: Date.UTC(2024, 6, 1),
      sections: ['news', 'bay'],
      author: 'ada',
    });
    return one.pattern()?.pattern;
  };
  it.each([
    ['/2024/07/01/a-slug/', '/{year}/{month}/{day}/{slug}/'],
    ['/2024/07/a-slug/', '/{year}/{month}/{slug}/'],
    ['/a-slug', '/{slug}'],
    ['/archives/12', '/archives/{id}'],
    ['/news/bay/a-slug/', '/{section}/{slug}/'],
    ['/ada/a-slug/', '/{author}/{slug}/'],
    ['/?p=12', undefined],
  ])('%s', (link, pattern) => expect(guess(link)).toBe(pattern));
});

describe('addresses', () => {
  it('know a file by its sizes and a site by its name', () => {
    expect(fileKeys('https://i0.wp.com/x.example/wp-content/uploads/2024/07/a-300x200.jpg?w=3')).toContain(
      '/wp-content/uploads/2024/07/a.jpg',
    );
    expect(fileKeys('/u/a-e1612345678901-150x150.png')).toContain('/u/a.png');
    expect(sourceOf('HTTPS://www.X.example/Blog/')).toBe('x.example/blog');
    expect(pathOf('//x.example')).toBe('/');
  });
});

describe('searchFields', () => {
  it('fills in the plugins’ variables and drops what only repeats', () => {
    const known = {
      title: 'T',
      excerpt: 'E',
      site: 'S',
      tagline: 'G',
      category: 'C',
      author: 'A',
      media: () => null,
      isOurs: () => false,
    };
    const fields = searchFields(
      {
        meta: [
          ['_yoast_wpseo_title', '%%title%% %%page%% %%sep%% %%sitename%%'],
          ['_yoast_wpseo_metadesc', '%%unknown%%'],
          ['rank_math_robots', 'a:1:{i:0;s:7:"noindex";}'],
          ['_yoast_wpseo_canonical', 'javascript:1'],
        ],
      },
      known,
    );
    // a title that is the headline and the site's name says nothing of its own
    expect(fields).toEqual({ noindex: true });
  });

  it.each([
    ['Ferry late | The Gazette', 'Ferry late'],
    ['Ferry late - the gazette', 'Ferry late'],
    ['%%title%% %%sep%% %%sitename%%', undefined],
    ['Who owns The Gazette', 'Who owns The Gazette'],
    ['The Gazette', 'The Gazette'],
  ])('leaves the name of the site to the page: %s', (title, shown) => {
    const known = {
      ...{ title: 'T', excerpt: '', site: 'The Gazette', tagline: '', category: '', author: '' },
      media: () => null,
      isOurs: () => false,
    };
    expect(searchFields({ meta: [['_yoast_wpseo_title', title]] }, known).title).toBe(shown);
  });
});
