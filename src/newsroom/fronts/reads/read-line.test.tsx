import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../base/ids.ts';
import { ReadLine } from './ReadLine.tsx';
import { ReadsContext } from './use-reads.ts';

const story = 9 as ArticleId;

function line(hour: number | null, day = 0, { isShort = false, isAnyRead = true } = {}): string {
  const reads = hour === null ? undefined : { story, lastHour: hour, lastDay: day };
  const html = renderToStaticMarkup(
    <MantineProvider>
      <ReadsContext value={{ of: (id) => (id === story ? reads : undefined), isAnyRead, isAnyCounted: true }}>
        <ReadLine story={story} isShort={isShort} />
      </ReadsContext>
    </MantineProvider>,
  );
  return html.replace(/<style.*?<\/style>/gs, '');
}
/** what is seen, and what is read out */
const said = (html: string) => html.match(/>[^<]+/g)?.map((text) => text.slice(1).replaceAll('\u00a0', ' ')) ?? [];

describe('the line of a card that tells how often its story was read', () => {
  it('is seen as numbers and read out as a sentence', () => {
    expect(said(line(214, 3_120))).toEqual([
      '214 in the last hour · 3,120 in a day',
      'Read 214 times in the last hour, 3,120 times in a day.',
    ]);
    expect(line(214, 3_120)).toContain('<span aria-hidden="true">214');
    expect(said(line(1, 1))[1]).toBe('Read once in the last hour, once in a day.');
    expect(said(line(0, 12))).toEqual([
      'not read in the last hour · 12 in a day',
      'Not read in the last hour, 12 times in a day.',
    ]);
  });

  it('is short in a list, and broken between the two numbers alone', () => {
    const html = line(214, 3_120, { isShort: true });
    expect(said(html)).toEqual([
      '214 in 1 h · 3,120 in 24 h',
      'Read 214 times in the last hour, 3,120 times in a day.',
    ]);
    expect(html).toContain('>214\u00a0in\u00a01\u00a0h\u00a0· 3,120\u00a0in\u00a024\u00a0h<');
  });

  it('is not there where nothing is known, and says of nothing only beside what was read', () => {
    expect(said(line(null))).toEqual([]);
    expect(said(line(0, 0))).toEqual(['not read in the last hour']);
    expect(said(line(0, 0, { isAnyRead: false }))).toEqual([]);
    expect(said(line(0, 0, { isShort: true }))).toEqual([]);
  });
});
