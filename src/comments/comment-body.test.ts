import { expect, it } from 'vitest';
import type { Block } from '../content/document.ts';
import { commentBody } from './comment-body.ts';
import { parseCommentText } from './parse-comment-text.ts';

it('keeps paragraphs, quotes, lists, code and links', () => {
  const link = { type: 'link', attrs: { href: 'https://a.example/' } } as const;
  const content: Block[] = [
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'a', marks: [link, { type: 'strong' }] }, { type: 'lineBreak' }],
    },
    { type: 'quote', attrs: { cite: '' }, content: [words('b')] },
    { type: 'list', attrs: { ordered: false }, content: [{ type: 'listItem', content: [words('c')] }] },
    { type: 'code', attrs: { language: '', text: 'd' } },
  ];
  expect(commentBody({ version: 1, content }).content).toEqual(content);
});

it('makes text of everything else, and drops what has none', () => {
  const content: Block[] = [
    { type: 'heading', attrs: { level: 2, anchor: 'x' }, content: [{ type: 'text', text: 'Title' }] },
    { type: 'image', attrs: { source: { missing: 'https://x.example/p.jpg' }, alt: 'x', width: 'full' }, content: [] },
    { type: 'columns', content: [{ type: 'column', content: [words('in a column')] }] },
    { type: 'embed', attrs: { url: 'https://v.example/1', provider: 'V', title: '', kind: 'video' }, content: [] },
    { type: 'foreign', attrs: { what: 'x', text: 'kept', raw: '<b>kept</b>' } },
    { type: 'separator' },
    { type: 'paragraph', content: [{ type: 'text', text: '  ' }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'local', marks: [{ type: 'link', attrs: { href: '/x' } }] }] },
    { type: 'button', attrs: { link: { href: 'https://b.example/' } }, content: [{ type: 'text', text: 'Buy' }] },
  ];
  const { content: body } = commentBody({ version: 1, content });
  expect(body.map((block) => block.type)).toEqual(Array(6).fill('paragraph'));
  expect(JSON.stringify(body)).not.toMatch(/image|raw|"\/x"|b\.example/);
});

it('flattens quotes nested out of measure', () => {
  let block: Block = words('deep');
  for (let level = 0; level < 30; level++) block = { type: 'quote', attrs: { cite: '' }, content: [block] };
  const body = JSON.stringify(commentBody({ version: 1, content: [block] }));
  expect(body.match(/quote/g)).toHaveLength(4);
  expect(body).toContain('deep');
});

it('reads plain text: paragraphs, lines and addresses', () => {
  expect(parseCommentText('One\r\ntwo\n\n See https://a.example/x_(y). <b>\u0000 javascript:x').content).toEqual([
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'One' }, { type: 'lineBreak' }, { type: 'text', text: 'two' }],
    },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'See ' },
        {
          type: 'text',
          text: 'https://a.example/x_(y',
          marks: [{ type: 'link', attrs: { href: 'https://a.example/x_(y' } }],
        },
        { type: 'text', text: ').' },
        { type: 'text', text: ' <b> javascript:x' },
      ],
    },
  ]);
});

function words(text: string): Block {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}
