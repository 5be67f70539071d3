import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Segment, segments } from './segments.ts';

async function cut(text: string, sizes: readonly number[] = [7]): Promise<Segment[]> {
  async function* pieces() {
    for (let at = 0, n = 0; at < text.length; n++) {
      const size = Math.max(1, sizes[n % sizes.length] as number);
      yield { text: text.slice(at, at + size), bytes: at, foreign: 0, controls: 0 };
      at += size;
    }
  }
  const list: Segment[] = [];
  for await (const segment of segments(pieces())) list.push(segment);
  return list;
}
const short = (list: Segment[]) => list.map(({ kind, text }) => [kind, text]);

describe('segments', () => {
  it('cuts items out, whatever stands in their texts', async () => {
    const tricky = '<item><t><![CDATA[ </item><item> <!-- ]]></t><!-- </item> --></item>';
    expect(short(await cut(`<rss>\n${tricky}\n<item>b</item></rss>`))).toEqual([
      ['outside', '<rss>\n'],
      ['item', tricky],
      ['outside', '\n'],
      ['item', '<item>b</item>'],
      ['outside', '</rss>'],
    ]);
  });

  it('mends the end of a section inside a text, but not sections that follow each other', async () => {
    const [item] = await cut('<item><c><![CDATA[a <![CDATA[ b ]]> c]]></c></item>');
    expect(item?.text).toBe('<item><c><![CDATA[a <![CDATA[ b ]]]]><![CDATA[> c]]></c></item>');
    expect(item?.notes).toHaveLength(1);
    const good = '<item><c><![CDATA[a]]]]><![CDATA[>b]]></c></item>';
    expect(short(await cut(good))).toEqual([['item', good]]);
    const script = '<item><c><![CDATA[<script>//<![CDATA[\nx//]]></script>]]></c></item>';
    expect((await cut(script))[0]?.text).toContain('x//]]]]><![CDATA[></script>]]></c>');
    const endless = '<a><![CDATA[x]]><item><![CDATA[x]]>';
    expect((await cut(endless)).map(({ text }) => text).join('')).toBe(endless);
  });

  it('does not let a section that never ends swallow the next item', async () => {
    const list = await cut(
      '<item><content:encoded><![CDATA[text</content:encoded>\n<excerpt:encoded><![CDATA[]]></excerpt:encoded></item><item>b</item>',
    );
    expect(list.map(({ kind }) => kind)).toEqual(['item', 'item']);
    expect(list[0]?.notes[0]).toContain('not closed');
  });

  it('tells an item that the file or the next item ends too early', async () => {
    expect((await cut('<item>a<item>b</item><item>c')).map(({ kind }) => kind)).toEqual(['cut', 'item', 'cut']);
  });

  it('gives every character back, however the pieces fall, with true lines', async () => {
    const part = fc.constantFrom(
      '<item>',
      '</item>',
      'text\n',
      '<a>',
      '<![CDATA[x]]>',
      '<!-- c -->',
      '\n',
      '<it',
      'em>',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(part),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        async (parts, sizes) => {
          const text = parts.join('');
          const list = await cut(text, sizes);
          expect(list.map((one) => one.text).join('')).toBe(text);
          expect(short(await cut(text, [1000])).filter(([kind]) => kind !== 'outside')).toEqual(
            short(list).filter(([kind]) => kind !== 'outside'),
          );
          let line = 1;
          for (const one of list) {
            expect(one.line).toBe(line);
            line += one.text.split('\n').length - 1;
          }
        },
      ),
    );
  });

  it('refuses document types and entities outside of texts', async () => {
    await expect(cut('\n<!DOCTYPE x>')).rejects.toThrow(/Line 2/);
    expect(await cut('<item><![CDATA[<!DOCTYPE html>]]></item>')).toHaveLength(1);
  });
});
