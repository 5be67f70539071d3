import { expect, it } from 'vitest';
import { touchedByBoth } from './touched-by-both.ts';

const BASE = ['The old bridge text stands here.', 'A second paragraph, long enough.'];

it('finds words that both have otherwise, once a paragraph', () => {
  const one = ['The stone bridge text stands here.', BASE[1] as string];
  const other = ['The new railway bridge text stands there.', BASE[1] as string];
  expect(touchedByBoth(BASE, one, other)).toEqual([{ one: one[0], other: other[0] }]);
  // the same correction made twice is joined as badly
  expect(touchedByBoth(BASE, one, one)).toHaveLength(1);
  // one took the words away that the other changed
  expect(touchedByBoth(BASE, one, [BASE[1] as string])).toEqual([{ one: one[0], other: BASE[1] }]);
  expect(touchedByBoth(BASE, one, [])).toEqual([{ one: one[0], other: '' }]);
});

it('does not mind what goes well together', () => {
  const pairs = [
    [BASE, ['The new bridge text stands here.', BASE[1]]],
    [
      ['The old bridge text stood here.', BASE[1]],
      ['The new bridge text stands here.', BASE[1]],
    ],
    [
      [...BASE, 'A third.'],
      [...BASE, 'Another third.'],
    ],
    [
      [BASE[0], 'A second paragraph, long.'],
      ['The old bridge stands here.', BASE[1]],
    ],
  ] as string[][][];
  for (const [one, other] of pairs) expect(touchedByBoth(BASE, one as string[], other as string[])).toEqual([]);
});
