import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf, readKeyset, splitPage, writeKeyset } from './list-place.ts';

const place = (rest: string, query = '') => placeOf(rest, { query: new URLSearchParams(query) });

describe('the place in a list', () => {
  it('is the first page at the base and a number after page/', () => {
    expect(place('')).toEqual({ page: 1 });
    expect(place('page/2/')).toEqual({ page: 2 });
    expect(place('page/9999999/')).toEqual({ page: 9_999_999 });
  });

  it('sends page 1 and ?page= to the address they have', () => {
    expect(place('page/1/')).toEqual({ moved: 1 });
    expect(place('', 'page=3')).toEqual({ moved: 3 });
  });

  it.each([
    'page/0/',
    'page/-1/',
    'page/+2/',
    'page/02/',
    'page/2.5/',
    'page/1e3/',
    'page/NaN/',
    'page/Infinity/',
    'page/99999999999/',
    'page/٢/',
    'page/ 2/',
    'page//',
    'page/2',
    'page/2/3/',
    'pages/2/',
    'feed/',
  ])('is none for %j', (rest) => {
    expect(place(rest)).toBeNull();
  });

  it.each([
    '0',
    '-1',
    'NaN',
    '99999999999',
    '2; drop table articles',
    '',
    '1 or 1=1',
  ])('is none for ?page=%s', (page) => {
    expect(placeOf('', { query: new URLSearchParams({ page }) })).toBeNull();
  });

  it.each([
    '1787312345678',
    "1787312345678-1' or '1'='1",
    '1787312345678-1;drop table articles',
    '1787312345678-0',
    '1787312345678--5',
    'NaN-3',
    '1e9-3',
    '99999999999999999999-1',
    '1-99999999999999999999',
    '1-2-3',
    ' 1-2',
    '',
  ])('is none for the keyset %j', (before) => {
    expect(placeOf('', { query: new URLSearchParams({ before }) })).toBeNull();
  });

  it('reads back every keyset that it writes, those before 1970 too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e14 }), fc.integer({ min: 1, max: 1e12 }), (publishedAt, id) => {
        const keyset = { publishedAt, id: id as never };
        expect(readKeyset(writeKeyset(keyset))).toEqual(keyset);
      }),
    );
  });

  it('never throws and never gives a page that is not a whole number from 1', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (rest, page, before) => {
        for (const query of [{}, { page }, { before }]) {
          const found = placeOf(rest, { query: new URLSearchParams(query as Record<string, string>) });
          const number = found && ('moved' in found ? found.moved : found.page);
          expect(number === null || (Number.isSafeInteger(number) && number >= 1)).toBe(true);
        }
      }),
    );
  });

  it('takes the page off a path, and only the last one', () => {
    expect(splitPage('/news/page/2/')).toEqual({ base: '/news/', rest: 'page/2/' });
    expect(splitPage('/news/homepage/2/')).toEqual({ base: '/news/homepage/2/', rest: '' });
    expect(splitPage('/page/2/')).toEqual({ base: '/', rest: 'page/2/' });
    expect(splitPage('/news/')).toEqual({ base: '/news/', rest: '' });
  });
});
