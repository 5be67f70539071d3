import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Card as Story } from '../../articles/public.ts';
import { author, fixtureArticle, fixturePaper, fixturePicture, NOW } from '../fixture.ts';
import { siteOf } from '../pages/fixture.ts';
import { Card, type CardForm } from './card.tsx';
import { labelsOf } from './card-labels.tsx';
import { focusClass } from './card-picture.tsx';

const site = siteOf();
const html = (card: Partial<Story>, more: Partial<Parameters<typeof Card>[0]> = {}): string =>
  String(<Card site={site} card={fixtureArticle(card)} form="block" level={3} {...more} />);
const FORMS: CardForm[] = ['lead', 'second', 'line', 'short', 'block', 'opinion', 'row', 'text'];

describe('a card', () => {
  it('has one link, on the headline, and the heading that its place asks for', () => {
    for (const form of FORMS)
      for (const level of [2, 3, 4] as const) {
        const made = html(
          { picture: fixturePicture(1) },
          { form, level, picture: 'block', trail: true, section: true, byline: true, time: 'date' },
        );
        expect(made.match(/<a /g)).toHaveLength(1);
        expect(made).toMatch(
          new RegExp(`<h${level}>.*<a href="/2026/11/story-9/">Harbour pilots[^<]*</a></h${level}>`),
        );
      }
  });

  it('says on every form what readers must be told', () => {
    for (const form of FORMS) {
      expect(html({ genre: 'sponsored', kicker: 'Sailing' }, { form })).toContain(
        '<span class="told">Paid content</span>',
      );
      expect(html({ genre: 'satire', kicker: '' }, { form })).toContain('<span class="told">Satire</span>');
      expect(html({ genre: 'live' }, { form })).toContain('<span class="live">Live</span>');
    }
  });

  it('names kicker, type of work or section, once', () => {
    const said = (card: Partial<Story>, more = {}) =>
      labelsOf(site, fixtureArticle(card), more)
        .map(({ text }) => text)
        .join(' / ');
    expect(said({ kicker: 'Strait talks', genre: '' })).toBe('Strait talks');
    expect(said({ kicker: 'Strait talks', genre: 'analysis' })).toBe('Analysis / Strait talks');
    expect(said({ kicker: 'ANALYSIS', genre: 'analysis' })).toBe('Analysis');
    expect(said({ kicker: '', genre: 'review' })).toBe('Review');
    expect(said({ kicker: '', genre: '' })).toBe('');
    expect(said({ kicker: '', genre: '' }, { section: true })).toBe('Harbour');
    expect(said({ kicker: 'Strait talks', genre: 'opinion' }, { author: true })).toBe('Mara Lindqvist');
    expect(said({ genre: 'opinion', bylineText: 'The editors' }, { author: true })).toBe('The editors');
  });

  it('gives the time of day only under twelve hours and on the same day', () => {
    const hour = 3_600_000;
    const time = (ago: number) => html({ publishedAt: NOW - ago }, { time: 'recent' });
    expect(time(hour)).toContain('<time datetime="2026-11-22T11:00:00Z">11:00</time>');
    expect(time(11 * hour)).toContain('01:00');
    expect(time(13 * hour)).not.toContain('<time');
    expect(
      String(
        <Card
          site={{ ...site, now: NOW - 10 * hour }}
          card={fixtureArticle({ publishedAt: NOW - 14 * hour })}
          form="line"
          level={2}
          time="recent"
        />,
      ),
    ).not.toContain('<time');
    expect(html({ publishedAt: NOW - 99 * hour }, { time: 'date' })).toContain('18 Nov 2026');
  });

  it('shortens a long standfirst between words', () => {
    const trail = (standfirst: string) => /class="trail">(.*?)</.exec(html({ standfirst }, { trail: true }))?.[1] ?? '';
    expect(trail('word '.repeat(100))).toMatch(/^(word ){43}word…$/);
    expect(trail('字'.repeat(400))).toBe(`${'字'.repeat(220)}…`);
    expect(trail('short')).toBe('short');
  });

  it('says of each sublink in which language it is, where that is not the card’s', () => {
    const arabic = fixturePaper();
    arabic.settings.language = 'ar';
    const sublinks = [
      { id: 3 as never, path: '/a/', headline: 'خبر', language: 'ar' },
      { id: 4 as never, path: '/b/', headline: 'News', language: 'en' },
    ];
    const card = (language: string) => {
      const story = {
        ...fixtureArticle({ language }),
        placed: { size: 'usual' as const, showByline: false, sublinks },
      };
      return String(<Card site={siteOf(arabic)} card={story} form="lead" level={2} />);
    };
    expect(card('en')).toContain('<li lang="ar" dir="rtl"><a href="/a/">خبر</a></li><li><a href="/b/">');
    expect(card('ar')).toContain('<li><a href="/a/">خبر</a></li><li lang="en" dir="ltr"><a href="/b/">');
  });

  it('marks another language with its direction', () => {
    expect(html({ language: 'ar' })).toContain('lang="ar" dir="rtl"');
    expect(html({ language: 'en' })).not.toContain('lang=');
  });

  it('shows a picture with its size, and only the lead’s has words', () => {
    const made = html({ picture: fixturePicture(7), alt: 'Two cranes' }, { picture: 'block' });
    expect(made).toContain('width="600" height="400" alt="" loading="lazy"');
    expect(made).toContain('type="image/avif"');
    const lead = html(
      { picture: fixturePicture(7), alt: 'Two cranes' },
      { form: 'lead', picture: 'lead', first: true },
    );
    expect(lead).toContain('alt="Two cranes" fetchpriority="high"');
    expect(html({ picture: fixturePicture(7, { widths: [] }) }, { picture: 'block' })).not.toContain('<img');
  });

  it('shows the crop that the desk made of the picture, in the widths that it has', () => {
    const crops = { '3:2': { x: 0, y: 0.5, width: 0.4, height: 0.4 } };
    const made = html({ picture: fixturePicture(1, { crops, focusX: 0 }) }, { picture: 'lead' });
    const addresses = made.match(/\/media\/[^ "]+/g) ?? [];
    expect(addresses.length).toBeGreaterThan(1);
    for (const address of addresses) expect(address).toMatch(/\/c0-5000-4000-4000\/(320|480|640)\.(avif|jpg)$/);
    expect(made).not.toMatch(/class="[^"]*\bf\d/);
  });

  it('crops around the focus point, on the side that is cut', () => {
    const at = (more: object) => focusClass(fixturePicture(1, more));
    expect(at({ width: 1500, height: 1000, focusX: 0 })).toBeUndefined();
    expect(at({ width: 3000, height: 1000, focusX: 0 })).toBe('f0');
    expect(at({ width: 3000, height: 1000, focusX: 1 })).toBe('f10');
    expect(at({ width: 3000, height: 1000, focusX: 0.5, focusY: 0 })).toBeUndefined();
    expect(at({ width: 1000, height: 1500, focusY: 0.2 })).toBe('f0');
    expect(at({ width: 1000, height: 1500, focusY: 0.6 })).toBe('f7');
    expect(at({ width: 0, height: 0 })).toBeUndefined();
    expect(at({ width: 1000, height: 1500, focusY: Number.NaN })).toBeUndefined();
  });

  it('is the same elements whatever its words are', () => {
    const shape = (made: string): string => {
      const walk = (node: { nodeName: string; childNodes?: never[] }): string =>
        node.nodeName.startsWith('#text') ? '' : `${node.nodeName}(${(node.childNodes ?? []).map(walk).join('')})`;
      return walk(parseFragment(made) as never);
    };
    const make = (words: string) =>
      html(
        {
          headline: words,
          standfirst: words,
          kicker: words,
          bylineText: words,
          alt: words,
          path: `/${encodeURI(words.toWellFormed())}/`,
          byline: [{ ...author(1, words), role: 'text' }],
          picture: fixturePicture(1),
        },
        { form: 'lead', picture: 'lead', trail: true, byline: true, time: 'date' },
      );
    const plain = shape(make('words'));
    const hostile = fc.constantFrom(
      '</a><script>alert(1)</script>',
      '" onmouseover="alert(1)',
      "'><img src=x onerror=alert(1)>",
      '<!--',
      ']]>',
      '&lt;script&gt;',
      '\u2028</style>',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ minLength: 1, maxLength: 30, unit: 'binary' })), (words) => {
        fc.pre(words.trim() !== '');
        expect(shape(make(words))).toBe(plain);
      }),
      { numRuns: 40 },
    );
  });
});
