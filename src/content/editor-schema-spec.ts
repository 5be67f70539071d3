import { z } from 'zod';
import { BLOCKS } from './blocks.ts';
import { MARKS } from './marks.ts';
import type { NodeSchema } from './node-schema.ts';
import { SUGGESTED } from './suggested.ts';

/** As `NodeSpec` of prosemirror-model, without what only a browser needs. */
export interface EditorNodeSpec {
  content?: string;
  group?: string;
  inline?: true;
  attrs?: Record<string, { default: unknown }>;
  defining?: true;
  isolating?: true;
  whitespace?: 'pre';
  code?: true;
  tableRole?: 'table' | 'row' | 'cell';
}

/** As `MarkSpec` of prosemirror-model. */
export interface EditorMarkSpec {
  attrs?: Record<string, { default: unknown }>;
  inclusive?: false;
}

// first: the schema below is made from these while the module loads
const STARTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  heading: { level: 2 },
  image: { width: 'column' },
  gallery: { columns: 3 },
  table: { headRows: 0, footRows: 0 },
  tableCell: { colspan: 1, rowspan: 1 },
  embed: { kind: 'page' },
  correction: { kind: 'correction' },
};

const BOX = { defining: true, isolating: true } as const;
const BEHAVIOUR: Readonly<Record<string, Partial<EditorNodeSpec>>> = {
  heading: { defining: true },
  quote: { defining: true },
  pullQuote: { defining: true },
  listItem: { defining: true },
  image: BOX,
  gallery: BOX,
  embed: BOX,
  audio: BOX,
  video: BOX,
  factBox: BOX,
  keyPoints: BOX,
  questionAnswer: BOX,
  details: BOX,
  footnote: BOX,
  column: BOX,
  correction: BOX,
  button: BOX,
  code: { defining: true, code: true, whitespace: 'pre' },
  preformatted: { defining: true, whitespace: 'pre' },
  verse: { defining: true, whitespace: 'pre' },
  table: { isolating: true, tableRole: 'table' },
  tableRow: { tableRole: 'row' },
  tableCell: { isolating: true, tableRole: 'cell' },
};

/** Marks of the editor alone: what somebody proposes. Readers get a document without the first and with the second. */
export const SUGGESTIONS = ['suggestInsert', 'suggestDelete'] as const;

/** In ProseMirror a mark cannot be named as a node is, and `code` is both. */
export const CODE_MARK = 'codeText';

/** Every kind of block and part by its name, with the parts inside it. */
export const NODE_SCHEMAS: ReadonlyMap<string, NodeSchema> = new Map(
  Object.values(BLOCKS).flatMap(({ schema }) => withParts(schema as NodeSchema)),
);

/**
 * The nodes of the editor, from the kinds of blocks. Whatever may be in a container may be there in any number, none
 * included, and every mark may stand on every text: what two people did at once must never be a node that the binding
 * to Yjs would refuse and therefore delete. `fromEditor` makes a document of it. The text of a code block, an attribute
 * in documents, is text here, so that several can write in it.
 */
export const EDITOR_NODES: Readonly<Record<string, EditorNodeSpec>> = {
  doc: { content: 'block*' },
  text: { group: 'inline' },
  lineBreak: { inline: true, group: 'inline', attrs: { [SUGGESTED]: { default: null } } },
  ...Object.fromEntries([...NODE_SCHEMAS].map(([name, schema]) => [name, specOf(schema)])),
};

/** The marks of the editor, outermost first, those of suggestions last. */
export const EDITOR_MARKS: Readonly<Record<string, EditorMarkSpec>> = {
  ...Object.fromEntries(
    Object.entries(MARKS).map(([name, { schema }]) => {
      const attrs = fieldsOf((schema as unknown as z.ZodObject).shape.attrs as z.ZodType | undefined);
      return [
        name === 'code' ? CODE_MARK : name,
        {
          ...(attrs.size > 0 && { attrs: nulls(attrs.keys()) }),
          ...(['link', 'note', 'language'].includes(name) && { inclusive: false as const }),
        },
      ];
    }),
  ),
  ...Object.fromEntries(
    SUGGESTIONS.map((name) => [name, { attrs: nulls(['id', 'by', 'at']), inclusive: false as const }]),
  ),
};

/** The attributes of a kind, with the shape of each; of a choice of shapes (a link's target), of all of them. */
export function fieldsOf(schema: z.ZodType | undefined): Map<string, z.ZodType> {
  if (schema instanceof z.ZodObject) return new Map(Object.entries(schema.shape as Record<string, z.ZodType>));
  if (schema instanceof z.ZodUnion)
    return new Map(schema.options.flatMap((option) => [...fieldsOf(option as z.ZodType)]));
  return new Map();
}

/** What a new node has where nobody said otherwise; null: nothing, or nothing yet. */
export function startOf(type: string, name: string, field: z.ZodType): unknown {
  const own = STARTS[type]?.[name];
  if (own !== undefined) return own;
  if (field instanceof z.ZodOptional) return null;
  if (field instanceof z.ZodBoolean) return false;
  return field.safeParse('').success ? '' : null;
}

function specOf(schema: NodeSchema): EditorNodeSpec {
  const isBlock = schema.type in BLOCKS;
  const attrs = [...fieldsOf(schema.attrs as z.ZodType | undefined)].filter(([name]) => !isText(schema.type, name));
  return {
    ...contentOf(schema),
    ...(isBlock && { group: 'block' }),
    attrs: {
      ...Object.fromEntries(
        attrs.map(([name, field]) => [name, { default: startOf(schema.type, name, field as z.ZodType) }]),
      ),
      [SUGGESTED]: { default: null },
    },
    ...BEHAVIOUR[schema.type],
  };
}

function contentOf({ type, content }: NodeSchema): Pick<EditorNodeSpec, 'content'> {
  if (type === 'code') return { content: 'text*' };
  if (content === 'none') return {};
  if (content === 'inline') return { content: 'inline*' };
  if (content === 'blocks') return { content: 'block*' };
  return { content: `(${content.map((part) => part.type).join(' | ')})*` };
}

/** Whether this attribute of documents is text in the editor. */
export function isText(type: string, name: string): boolean {
  return type === 'code' && name === 'text';
}

function withParts(schema: NodeSchema): [string, NodeSchema][] {
  const parts = typeof schema.content === 'string' ? [] : schema.content.flatMap(withParts);
  return [[schema.type, schema], ...parts];
}

function nulls(names: Iterable<string>): Record<string, { default: unknown }> {
  return Object.fromEntries([...names].map((name) => [name, { default: null }]));
}
