import { describe, expect, it } from 'vitest';
import type { Block } from './document.ts';
import { lineage } from './lineage.ts';

const paragraph = (text: string, attrs?: object): Block => ({
  type: 'paragraph',
  ...(attrs && { attrs }),
  content: [{ type: 'text', text }],
});
const paragraphs = (...texts: string[]): Block[] => texts.map((text) => paragraph(text));
/** `=2` the third one as it was, `~0,1` made of the first two, `+` new */
const short = (before: Block[], after: Block[]): string =>
  lineage(before, after)
    .map(({ isSame, from }) => (from.length === 0 ? '+' : `${isSame ? '=' : '~'}${from.join()}`))
    .join(' ');

const ONE = 'The first ferry left at seven with eleven lorries.';
const TWO = 'Two pilots stood on the mole and watched it go.';
const THREE = 'Nobody said when the second one would leave.';

describe('where blocks come from', () => {
  it.each([
    ['nothing changed', [ONE, TWO], [ONE, TWO], '=0 =1'],
    ['a word changed', [ONE, TWO], [ONE.replace('eleven', 'twelve'), TWO], '~0 =1'],
    ['one came between', [ONE, THREE], [ONE, TWO, THREE], '=0 + =1'],
    ['one went', [ONE, TWO, THREE], [ONE, THREE], '=0 =2'],
    ['one was moved', [ONE, TWO, THREE], [THREE, ONE, TWO], '=2 =0 =1'],
    ['one was moved and another changed', [ONE, TWO, THREE], [THREE, `${ONE} Late.`, TWO], '=2 ~0 =1'],
    ['two were joined', [ONE, TWO, THREE], [`${ONE} ${TWO}`, THREE], '~0,1 =2'],
    ['one was parted', [`${ONE} ${TWO}`, THREE], [ONE, TWO, THREE], '~0 ~0 =1'],
    ['one was written anew', [ONE, TWO, THREE], [ONE, 'Quite another thing.', THREE], '=0 ~1 =2'],
    ['one gave way to two new ones', [ONE, TWO], [ONE, 'Quite another thing.', 'Indeed.'], '=0 + +'],
    ['there was nothing', [], [ONE], '+'],
    ['nothing is left', [ONE], [], ''],
    ['the same stands twice', [ONE, ONE], [ONE, ONE, ONE], '=0 =1 +'],
  ])('%s', (_, before, after, wanted) => {
    expect(short(paragraphs(...before), paragraphs(...after))).toBe(wanted);
  });

  it('takes no notice of how a block stands, and of how footnotes are numbered', () => {
    const note = (text: string): Block => ({
      type: 'paragraph',
      content: [
        { type: 'text', text: ONE },
        { type: 'text', text, marks: [{ type: 'note', attrs: { id: 'a' } }] },
      ],
    });
    expect(short([note('1')], [note('2')])).toBe('=0');
    expect(short([paragraph(ONE)], [paragraph(ONE, { align: 'center', anchors: ['old'] })])).toBe('=0');
    const linked: Block = {
      type: 'paragraph',
      content: [{ type: 'text', text: ONE, marks: [{ type: 'link', attrs: { href: '/elsewhere/' } }] }],
    };
    expect(short([paragraph(ONE)], [linked])).toBe('~0');
  });

  it('is found for a thousand blocks that are all other ones', () => {
    const text = (at: number, word: string): string => `${word} ${at} of the ferry and of the mole, said ${word}${at}.`;
    const many = (word: string): Block[] => Array.from({ length: 1_000 }, (_, at) => paragraph(text(at, word)));
    const found = lineage(many('Before'), many('After'));
    expect(found.every(({ isSame, from }) => !isSame && from.length > 0)).toBe(true);
  });
});
