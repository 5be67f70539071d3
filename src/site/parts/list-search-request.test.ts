import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixturePaper } from '../fixture.ts';
import { LONGEST_WORDS, searchAsked, searchPath, searchSpan } from './list-search-request.ts';

const paper = fixturePaper();
const asked = (query: Record<string, string>) => searchAsked({ query: new URLSearchParams(query) }, paper);

describe('what is asked of the search', () => {
  it('reads words and filters', () => {
    expect(
      asked({
        q: ' night  ferry ',
        section: 'news/harbour',
        author: 'mara-lindqvist',
        from: '2026-01-05',
        until: '2026-02-28',
        sort: 'newest',
        page: '3',
      }),
    ).toMatchObject({
      words: 'night ferry',
      section: { id: 2 },
      author: 'mara-lindqvist',
      from: '2026-01-05',
      until: '2026-02-28',
      sort: 'newest',
      page: 3,
    });
  });

  it('leaves out what makes no sense', () => {
    expect(
      asked({
        q: 'x'.repeat(5000),
        section: '../etc',
        from: '2026-02-30',
        until: "2026-01-01' or 1=1",
        sort: 'id',
        page: '-1',
      }),
    ).toEqual({
      words: 'x'.repeat(LONGEST_WORDS),
      section: null,
      author: '',
      from: '',
      until: '',
      sort: 'relevance',
      page: 1,
    });
  });

  it('takes both days whole, in the paper’s zone', () => {
    const span = searchSpan(asked({ q: 'x', from: '2026-07-01', until: '2026-07-01' }), 'Europe/Lisbon');
    expect(span).toEqual({ from: Date.UTC(2026, 5, 30, 23), until: Date.UTC(2026, 6, 1, 23) });
  });

  it('has one address for one search, which reads back to it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 50 }), (q, page) => {
        const first = asked({ q, section: 'opinion', sort: 'relevance', page: String(page) });
        const path = searchPath(first);
        expect(path).not.toMatch(/[<>"\s]/);
        const query = new URL(path, 'https://courier.example').searchParams;
        expect(searchAsked({ query }, paper)).toEqual(first);
      }),
    );
    expect(searchPath({})).toBe('/search/');
  });
});
