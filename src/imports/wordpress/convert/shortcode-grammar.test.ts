import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { threadTime } from '../../../../test/thread-time.ts';
import { parseShortcodes, type Shortcode } from './shortcode-grammar.ts';
import { isShortcode } from './shortcodes.ts';

const parse = (body: string) => parseShortcodes(body, isShortcode);
const codes = (nodes: (string | Shortcode)[]) => nodes.filter((node) => typeof node !== 'string');

describe('parseShortcodes', () => {
  it('reads attributes of every form', () => {
    const [code] = codes(parse(`[gallery ids="1,2" link='file' columns=4 “odd” /]`));
    expect(code?.attributes).toMatchObject({ ids: '1,2', link: 'file', columns: '4' });
  });

  it('reads what a code encloses, and codes inside it', () => {
    expect(parse('[caption id="attachment_3"]<img src="a.jpg"> [b x="1"]words[/b][/caption]')).toMatchObject([
      { name: 'caption', inner: ['<img src="a.jpg"> ', { name: 'b', inner: ['words'] }] },
    ]);
  });

  it('leaves escaped ones, editors’ brackets and text alone', () => {
    for (const text of [
      '[[gallery ids="1"]]',
      'he said [sic] that',
      '[…]',
      '[1]',
      'a[i] = b[j]',
      '[Editor: no]',
      'either [and] or',
      '<em>[and]</em>',
      'match [a-z0-9] here',
      'put [module_name] in',
      '[',
      ']',
    ])
      expect(codes(parse(text))).toEqual([]);
    expect(parse('[[gallery ids="1"]]')).toEqual(['[gallery ids="1"]']);
  });

  it('reads nothing inside code', () => {
    expect(parse('[code lang="js"]a[gallery]b[/code]')).toMatchObject([{ name: 'code', inner: ['a[gallery]b'] }]);
  });

  it('loses no character', () => {
    const raw = (nodes: (string | Shortcode)[]): string =>
      nodes.map((node) => (typeof node === 'string' ? node : node.raw)).join('');
    const part = fc.constantFrom(
      '[a x="1"]',
      '[/a]',
      '[gallery]',
      '[b]',
      '[/b]',
      'text',
      '[',
      ']',
      '"',
      "'",
      '/',
      '[a-b/]',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        if (text.includes('[[')) return;
        expect(raw(parse(text))).toBe(text);
      }),
    );
  });

  it('takes no longer than the text is long', () => {
    const started = threadTime();
    for (const text of ['[a', '[a ', '[a "', "[a '", '[a]', '[/a]', '[[', '[a x=', '[caption]'])
      parse(text.repeat(20_000));
    expect(threadTime() - started).toBeLessThan(3000);
  });
});
