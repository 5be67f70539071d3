import { describe, expect, it } from 'vitest';
import type { Lead } from '../../../articles/fields.ts';
import type { MediaId } from '../../../base/ids.ts';
import type { Block, Image } from '../../../content/document.ts';
import { shownOnce } from './one-picture.ts';

const lead: Lead = { media: 3 as MediaId, alt: 'of the file', caption: [{ type: 'text', text: 'of the file' }] };
const image = (media: number, attrs: Partial<Image['attrs']> = {}, words = ''): Image => ({
  type: 'image',
  attrs: { source: { media: media as MediaId }, alt: '', width: 'column', ...attrs },
  content: words ? [{ type: 'text', text: words }] : [],
});
const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const of = (content: Block[], on: Lead | null = lead) => shownOnce({ version: 1, content }, on);

describe('a lead picture that is the first of the text too', () => {
  it('is shown once, with the words of the text', () => {
    const once = of([
      paragraph('a'),
      image(3, { alt: 'seen', credit: 'Ada' }, 'in the text'),
      paragraph('b'),
      image(4),
    ]);
    expect(once).toEqual({
      document: { version: 1, content: [paragraph('a'), paragraph('b'), image(4)] },
      lead: { media: 3, alt: 'seen', credit: 'Ada', caption: [{ type: 'text', text: 'in the text' }] },
    });
  });

  it('keeps its own words where the text has none', () => {
    expect(of([image(3)])?.lead).toEqual(lead);
  });

  it('leaves its place in the text to what follows, and stays where nothing does', () => {
    const once = of([image(3, { anchors: ['map'] }), paragraph('b')]);
    expect(once?.document.content).toEqual([{ ...paragraph('b'), attrs: { anchors: ['map'] } }]);
    expect(of([image(3, { anchors: ['map'] })])).toBeNull();
  });

  it('is left where it leads somewhere, is part of a gallery or a column, or is not the first', () => {
    expect(of([image(3, { link: { href: 'https://map.example/' } })])).toBeNull();
    expect(
      of([{ type: 'gallery', attrs: { columns: 2, caption: '' }, content: [image(3), image(4)] }, image(3)]),
    ).toBeNull();
    expect(of([image(4), image(3)])).toBeNull();
    expect(of([image(3)], null)).toBeNull();
    const missing = { missing: 'https://x.example/a.jpg' };
    expect(of([image(3, { source: missing })], { ...lead, media: null, ...missing })).toBeNull();
  });
});
