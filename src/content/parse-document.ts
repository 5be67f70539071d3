import { z } from 'zod';
import { Invalid } from '../base/errors.ts';
import { text } from './attributes.ts';
import { BLOCKS } from './blocks.ts';
import { DOCUMENT_VERSION, type Document } from './document.ts';
import { LIMITS } from './limits.ts';
import { MARKS } from './marks.ts';
import type { NodeSchema } from './node-schema.ts';
import { upgrade } from './upgrade.ts';

/**
 * A document from anything: the one way in. Older versions are upgraded; texts are cleaned of unprintable characters;
 * everything unknown, unsafe or too large is refused.
 * @throws Invalid with the path of each fault (`content.3.attrs.url`), at most 20
 */
export function parseDocument(value: unknown): Document {
  const walk = new Walk();
  const current = upgrade(value);
  const envelope = ENVELOPE.safeParse(current);
  if (!envelope.success) throw walk.refusal(envelope.error, '');
  const content = walk.list(envelope.data.content, 'content', 1, (node, path, depth) =>
    walk.node(node, BLOCK_SCHEMAS, path, depth),
  );
  walk.anchors(content, 'content');
  if (walk.faults.size > 0) throw walk.refusal();
  return { version: DOCUMENT_VERSION, content: content as Document['content'] };
}

// made once: every fragment of an import passes here
const ENVELOPE = z.strictObject({ version: z.literal(DOCUMENT_VERSION), content: z.array(z.unknown()) });
const BLOCK_SCHEMAS: readonly NodeSchema[] = Object.values(BLOCKS).map(({ schema }) => schema);
const MARK_SCHEMA = z.discriminatedUnion('type', Object.values(MARKS).map(({ schema }) => schema) as never);
const INLINE = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    text: text(LIMITS.characters).refine((value) => value.length > 0, 'must not be empty'),
    marks: z.array(MARK_SCHEMA).max(Object.keys(MARKS).length).optional(),
  }),
  z.strictObject({ type: z.literal('lineBreak') }),
]);

/** A walk over one document with its budget and faults. Depth is bounded before it recurses. */
class Walk {
  readonly faults = new Map<string, string>();
  private nodes = 0;
  private characters = 0;

  node(value: unknown, allowed: readonly NodeSchema[], path: string, depth: number): unknown {
    if (!isRecord(value)) return this.fault(path, 'must be a node');
    const schema = allowed.find(({ type }) => type === value.type);
    if (!schema) return this.fault(`${path}.type`, `must be one of ${allowed.map(({ type }) => type).join(', ')}`);
    if (depth > LIMITS.depth) return this.fault(path, `must not be nested deeper than ${LIMITS.depth}`);
    const node: Record<string, unknown> = { type: schema.type };
    const attrs = this.attrs(value.attrs, schema, `${path}.attrs`);
    if (attrs !== undefined) node.attrs = attrs;
    if (schema.content !== 'none') node.content = this.content(value.content, schema.content, `${path}.content`, depth);
    for (const key of Object.keys(value))
      if (!(key in node) && value[key] !== undefined && key !== 'attrs')
        this.fault(`${path}.${key}`, 'is not known here');
    return node;
  }

  list(
    value: unknown,
    path: string,
    depth: number,
    each: (node: unknown, path: string, depth: number) => unknown,
  ): unknown[] {
    if (!Array.isArray(value)) {
      this.fault(path, 'must be a list');
      return [];
    }
    const parsed: unknown[] = [];
    for (const [position, node] of value.entries()) {
      this.nodes += 1;
      if (this.nodes > LIMITS.nodes)
        throw new Invalid(`The document has more than ${LIMITS.nodes} parts.`, { [path]: 'is too long' });
      if (this.faults.size >= 20) throw this.refusal();
      parsed.push(each(node, `${path}.${position}`, depth));
    }
    return parsed;
  }

  /** anchors are unique in the document, former ones included */
  anchors(nodes: unknown[], path: string, seen = new Set<string>()): void {
    for (const [position, node] of nodes.entries()) {
      if (!isRecord(node)) continue;
      const attrs = isRecord(node.attrs) ? node.attrs : {};
      const own = node.type === 'footnote' ? `note:${attrs.id}` : attrs.anchor;
      if (typeof own === 'string') {
        if (seen.has(own)) this.fault(`${path}.${position}.attrs`, `must not repeat the anchor ${own}`);
        seen.add(own);
      }
      if (Array.isArray(node.content)) this.anchors(node.content, `${path}.${position}.content`, seen);
    }
  }

  refusal(error?: z.ZodError, path = ''): Invalid {
    if (error) this.issues(error, path);
    const [first] = this.faults;
    return new Invalid(`The document cannot be read: ${first?.[0]} ${first?.[1]}.`, Object.fromEntries(this.faults));
  }

  private attrs(value: unknown, schema: NodeSchema, path: string): unknown {
    if (!schema.attrs) return value === undefined ? undefined : this.fault(path, 'is not known here');
    if (value === undefined && schema.attrsOptional) return undefined;
    return this.parsed(schema.attrs, value, path);
  }

  private content(value: unknown, rule: NodeSchema['content'], path: string, depth: number): unknown[] {
    if (rule === 'inline') return this.list(value, path, depth, (node, at) => this.inline(node, at));
    const allowed = rule === 'blocks' ? BLOCK_SCHEMAS : (rule as readonly NodeSchema[]);
    return this.list(value, path, depth + 1, (node, at, level) => this.node(node, allowed, at, level));
  }

  private inline(value: unknown, path: string): unknown {
    const parsed = this.parsed(INLINE, value, path) as z.infer<typeof INLINE> | undefined;
    if (parsed?.type !== 'text' || !parsed.marks) return parsed;
    const types = parsed.marks.map((mark) => (mark as { type: string }).type);
    if (new Set(types).size < types.length) this.fault(`${path}.marks`, 'must not repeat a mark');
    if (types.includes('link') && types.includes('note'))
      this.fault(`${path}.marks`, 'must not be a link and a note at once');
    return parsed;
  }

  private parsed(schema: z.ZodType, value: unknown, path: string): unknown {
    const result = schema.safeParse(value);
    if (!result.success) return this.issues(result.error, path);
    this.characters += lengthOf(result.data);
    if (this.characters > LIMITS.characters)
      throw new Invalid(`The document has more than ${LIMITS.characters} characters.`, { [path]: 'is too long' });
    return result.data;
  }

  private issues(error: z.ZodError, path: string): undefined {
    for (const issue of error.issues)
      this.fault([path, ...issue.path].filter((part) => part !== '').join('.') || 'document', issue.message);
  }

  private fault(path: string, message: string): undefined {
    this.faults.set(path, message);
  }
}

function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, part) => sum + lengthOf(part), 0);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
