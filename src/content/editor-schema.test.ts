import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { Node, Schema } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import type { Block, Document } from './document.ts';
import { EDITOR_MARKS, EDITOR_NODES, type EditorNode, fromEditor, toEditor } from './editor-schema.ts';
import { normalise } from './normalise.ts';
import { parseDocument } from './parse-document.ts';
import { arbitraryDocument } from './testing/fixture.ts';

const schema = new Schema({
  nodes: structuredClone(EDITOR_NODES) as never,
  marks: structuredClone(EDITOR_MARKS) as never,
});

const fixtures = await Promise.all(
  readdirSync(`${import.meta.dirname}/blocks`).map(
    async (folder) => ((await import(`./blocks/${folder}/fixture.ts`)) as { fixture: Block }).fixture,
  ),
);

it.each(fixtures)('holds the block $type and gives it back', (block) => {
  expectBack(normalise({ version: 1, content: [block] }));
});

it('gives every document back as it was', () => {
  fc.assert(
    fc.property(arbitraryDocument, (value) => expectBack(normalise(parseDocument(value)))),
    { numRuns: 400 },
  );
});

function expectBack(document: Document): void {
  const node = Node.fromJSON(schema, toEditor(document));
  node.check();
  expect(parseDocument(fromEditor(node.toJSON() as EditorNode))).toEqual(document);
  expect(parseDocument(fromEditor(toEditor(document)))).toEqual(document);
}

describe('what merging may leave', () => {
  it('is never a node that the schema refuses: any number of parts, any mark anywhere', () => {
    for (const [name, type] of Object.entries(schema.nodes)) {
      if (type.isText) continue;
      expect(type.validContent(type.create().content), name).toBe(true);
    }
    const marks = Object.values(schema.marks).map((mark) => mark.create());
    for (const type of Object.values(schema.nodes))
      if (type.inlineContent) expect(() => type.createChecked(null, schema.text('x', marks))).not.toThrow();
  });

  it('becomes a document: nothing said of a block is what a new one has', () => {
    const bare = Object.keys(EDITOR_NODES)
      .filter((name) => EDITOR_NODES[name]?.group === 'block')
      .map((type): EditorNode => ({ type }));
    const types = parseDocument(fromEditor({ type: 'doc', content: bare })).content.map(({ type }) => type);
    expect(types).toContain('heading');
    expect(types).toContain('table');
    // without a file, an address or an hour there is nothing that readers could be shown
    for (const type of ['image', 'audio', 'video', 'file', 'embed', 'button', 'correction'])
      expect(types).not.toContain(type);
  });
});

describe('suggestions', () => {
  const mark = (type: string) => ({ type, attrs: { id: 'a', by: 'p', at: 1 } });
  const paragraph = (content: EditorNode[]): EditorNode => ({ type: 'doc', content: [{ type: 'paragraph', content }] });

  it('are not in the document until somebody accepts them', () => {
    const editor = paragraph([
      { type: 'text', text: 'Thirty ', marks: [mark('suggestDelete')] },
      { type: 'text', text: 'Twenty-six ', marks: [mark('suggestInsert')] },
      { type: 'text', text: 'countries' },
    ]);
    expect(parseDocument(fromEditor(editor)).content).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'Thirty countries' }] },
    ]);
  });
});

describe('repairs', () => {
  const read = (...content: EditorNode[]) => parseDocument(fromEditor({ type: 'doc', content })).content;

  it('names places that have no name, and those that share one', () => {
    const heading = (text: string, anchor: string | null): EditorNode => ({
      type: 'heading',
      attrs: { level: 2, anchor },
      content: [{ type: 'text', text }],
    });
    expect(
      read(heading('Later', null), heading('Fire', 'later'), heading('Again', 'later')).map((block) =>
        block.type === 'heading' ? block.attrs.anchor : '',
      ),
    ).toEqual(['later-2', 'later', 'later-3']);
  });

  it('leaves out a link that leads nowhere safe, and one under a note', () => {
    const link = (href: string) => ({ type: 'link', attrs: { href, article: null, media: null, fragment: null } });
    expect(
      read({
        type: 'paragraph',
        content: [
          { type: 'text', text: 'a', marks: [link('javascript:alert(1)')] },
          { type: 'text', text: '1', marks: [{ type: 'note', attrs: { id: 'n' } }, link('https://a.example/')] },
        ],
      }),
    ).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'a' },
          { type: 'text', text: '1', marks: [{ type: 'note', attrs: { id: 'n' } }] },
        ],
      },
    ]);
  });

  it('takes the value of a new block for one that no document may hold', () => {
    expect(read({ type: 'gallery', attrs: { columns: 99, caption: 7 } })).toEqual([
      { type: 'gallery', attrs: { columns: 3, caption: '' }, content: [] },
    ]);
    expect(read({ type: 'embed', attrs: { url: 'javascript:alert(1)' } })).toEqual([]);
  });

  it('hands on what no editor makes, so that it is refused', () => {
    expect(() => read({ type: 'script', content: [] })).toThrow(/document/);
    expect(() => read({ type: 'paragraph', content: [{ type: 'iframe' }] })).toThrow(/document/);
    expect(() =>
      read({ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'onclick' }] }] }),
    ).toThrow(/document/);
  });
});
