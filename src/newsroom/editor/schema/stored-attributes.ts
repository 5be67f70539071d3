import type { Attribute } from '@tiptap/core';
import type { z } from 'zod';
import { EDITOR_NODES, SUGGESTED } from '../../../content/editor-schema.ts';
import { fieldsOf, NODE_SCHEMAS } from '../../../content/editor-schema-spec.ts';

/** Named places belong to one block: the second half of a split one, or its copy, is another place. */
const OWN_PLACE = new Set(['anchor', 'aliases', 'anchors', 'id', 'dropCap', SUGGESTED]);

/**
 * The attributes of a kind of block for Tiptap. On the clipboard they stand together as JSON; what comes back is taken
 * only where a document may hold it, whoever wrote the clipboard.
 */
export function storedAttributes(type: string): Record<string, Attribute> {
  const fields = fieldsOf(NODE_SCHEMAS.get(type)?.attrs as z.ZodType | undefined);
  return Object.fromEntries(
    Object.entries(EDITOR_NODES[type]?.attrs ?? {}).map(([name, { default: start }]) => [
      name,
      {
        default: start,
        rendered: false,
        keepOnSplit: !OWN_PLACE.has(name),
        parseHTML: (element: HTMLElement) => {
          const value = attributesOn(element)[name];
          return value !== undefined && fields.get(name)?.safeParse(value).success ? value : start;
        },
      },
    ]),
  );
}

/** What {@link storedAttributes} reads. */
export function asAttribute(attrs: Record<string, unknown>): Record<string, string> {
  const said = Object.entries(attrs).filter(([name, value]) => value !== null && name !== SUGGESTED);
  return said.length > 0 ? { 'data-attrs': JSON.stringify(Object.fromEntries(said)) } : {};
}

export function attributesOn(element: HTMLElement): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(element.getAttribute('data-attrs') ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
