import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { threadTime } from '../../../../test/thread-time.ts';
import { type BlockNode, hasBlocks, innerBlocks, parseBlocks, wholeHtml } from './block-grammar.ts';

const count = (nodes: BlockNode[]): number =>
  nodes.reduce((sum, node) => sum + (node.name === 'freeform' ? 0 : 1) + count(innerBlocks(node)), 0);

describe('parseBlocks', () => {
  it('reads names, attributes, nesting and empty blocks', () => {
    const { nodes, faults } = parseBlocks(
      '<!-- wp:group {"layout":{"type":"flex"}} --><div><!-- wp:acme/card {"n":1} /--><!-- wp:core/paragraph --><p>a</p><!-- /wp:paragraph --></div><!-- /wp:group -->',
    );
    expect(faults).toEqual([]);
    expect(nodes).toMatchObject([
      {
        name: 'group',
        attributes: { layout: { type: 'flex' } },
        parts: ['<div>', { name: 'acme/card', attributes: { n: 1 } }, { name: 'paragraph' }, '</div>'],
      },
    ]);
  });

  it('keeps what stands between blocks', () => {
    const { nodes } = parseBlocks('before<!-- wp:separator --><hr/><!-- /wp:separator -->\n\nafter');
    expect(nodes.map(({ name }) => name)).toEqual(['freeform', 'separator', 'freeform']);
  });

  it('goes on after what is wrong', () => {
    const { nodes, faults } = parseBlocks(
      '<!-- /wp:list --><!-- wp:group --><!-- wp:paragraph {"a":} --><p>x</p><!-- /wp:group --><!-- wp:more -->',
    );
    expect(faults).toHaveLength(4);
    expect(count(nodes)).toBe(3);
    expect(nodes.map(wholeHtml).join('')).toBe('<p>x</p>');
  });

  it('reads escaped dashes and a name that looks like a prototype', () => {
    const { nodes } = parseBlocks('<!-- wp:constructor {"__proto__":{"x":1},"a":"\\u002d\\u002d\\u003e"} /-->');
    expect(nodes[0]?.attributes.a).toBe('-->');
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('loses no character of the HTML and counts every block, whatever the nesting', () => {
    const name = fc.constantFrom('paragraph', 'group', 'acme/x', 'list');
    const html = fc
      .string()
      .filter((text) => !text.includes('<!--') && !text.includes('-->') && !/[<!-]$|^[->!]/.test(text));
    const { tree } = fc.letrec<{ tree: { text: string; html: string; blocks: number } }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        html.map((text) => ({ text, html: text, blocks: 0 })),
        fc
          .tuple(name, fc.dictionary(fc.string(), fc.string()), fc.array(tie('tree'), { maxLength: 4 }))
          .map(([n, a, kids]) => ({
            text: `<!-- wp:${n} ${JSON.stringify(a).replaceAll('--', '\\u002d\\u002d')} -->${kids.map((k) => k.text).join('')}<!-- /wp:${n} -->`,
            html: kids.map((k) => k.html).join(''),
            blocks: 1 + kids.reduce((sum, k) => sum + k.blocks, 0),
          })),
      ),
    }));
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 5 }), (trees) => {
        const parsed = parseBlocks(trees.map(({ text }) => text).join(''));
        expect(count(parsed.nodes)).toBe(trees.reduce((sum, t) => sum + t.blocks, 0));
        const blank = (text: string) => text.replace(/\s/g, '');
        expect(blank(parsed.nodes.map(wholeHtml).join(''))).toBe(blank(trees.map((t) => t.html).join('')));
      }),
    );
  });

  it('takes no longer than the text is long', () => {
    const started = threadTime();
    parseBlocks('<!-- wp:group -->'.repeat(20_000));
    parseBlocks('<!-- wp:a {'.repeat(20_000));
    expect(threadTime() - started).toBeLessThan(1000);
    expect(hasBlocks('<!--more-->')).toBe(false);
  });
});
