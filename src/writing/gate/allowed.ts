import type { z } from 'zod';
import { holdsNullCharacter } from '../../base/null-character.ts';
import { CODE_MARK, EDITOR_NODES, fieldsOf, NODE_SCHEMAS } from '../../content/editor-schema-spec.ts';
import { MARKS } from '../../content/marks.ts';
import { SUGGESTED } from '../../content/suggested.ts';
import { SUGGESTED_NODE, SUGGESTION_MARKS } from '../layout.ts';
import { markName } from '../texts/read-text.ts';

/** What may be in a node: texts, and elements of these names. */
export interface Contents {
  text: boolean;
  elements: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();
const BREAK: ReadonlySet<string> = new Set(['lineBreak']);
const BLOCKS: ReadonlySet<string> = new Set(
  Object.entries(EDITOR_NODES).flatMap(([name, { group }]) => (group === 'block' ? [name] : [])),
);

/** By name of node; `null`: no such node. The editor would throw away what its schema does not allow, with all its words. */
const CONTENTS: ReadonlyMap<string, Contents> = new Map([
  ['lineBreak', { text: false, elements: NONE }],
  ...[...NODE_SCHEMAS].map(([name, { content }]): [string, Contents] => {
    if (name === 'code') return [name, { text: true, elements: NONE }];
    if (content === 'none') return [name, { text: false, elements: NONE }];
    if (content === 'inline') return [name, { text: true, elements: BREAK }];
    if (content === 'blocks') return [name, { text: false, elements: BLOCKS }];
    return [name, { text: false, elements: new Set(content.map(({ type }) => type)) }];
  }),
]);

export const BODY_CONTENTS: Contents = { text: false, elements: BLOCKS };
export const CAPTION_CONTENTS: Contents = { text: false, elements: new Set(['paragraph']) };

export function contentsOf(node: string): Contents | null {
  return CONTENTS.get(node) ?? null;
}

const ATTRIBUTES: ReadonlyMap<string, ReadonlyMap<string, z.ZodType>> = new Map(
  [...NODE_SCHEMAS].map(([name, { attrs }]) => [name, fieldsOf(attrs as z.ZodType | undefined)]),
);

/** null, nothing and '' stand for "not said yet" in the editor, whatever it is. */
export function mayAttribute(node: string, name: string, value: unknown): boolean {
  if (holdsNullCharacter(value)) return false;
  if (name === SUGGESTED) return value === null || value === undefined || SUGGESTED_NODE.safeParse(value).success;
  const field = ATTRIBUTES.get(node)?.get(name);
  if (!field || !(name in (EDITOR_NODES[node]?.attrs ?? {}))) return value === null || value === undefined;
  return value === null || value === undefined || value === '' || field.safeParse(value).success;
}

/** `attribute`: as the binding names the format of a text; null takes a mark off, whatever it is. */
export function mayMark(attribute: string, value: unknown): boolean {
  if (value === null) return true;
  if (holdsNullCharacter(value)) return false;
  const name = markName(attribute);
  const type = name === CODE_MARK ? 'code' : name;
  const suggestion = isOwn(SUGGESTION_MARKS, name) ? SUGGESTION_MARKS[name] : null;
  const kind = isOwn(MARKS, type) && name !== 'code' ? MARKS[type] : null;
  if (!suggestion && !kind) return false;
  if (typeof value !== 'object' || Array.isArray(value)) return value === true || value === '';
  const attrs = Object.fromEntries(Object.entries(value as object).filter(([, part]) => part !== null));
  if (suggestion) return suggestion.safeParse(attrs).success;
  if (Object.keys(attrs).length === 0) return true;
  return kind?.schema.safeParse({ type, attrs }).success ?? false;
}

/** Not what every object has, as `constructor`. */
function isOwn<Kinds extends object>(kinds: Kinds, name: PropertyKey): name is keyof Kinds {
  return Object.hasOwn(kinds, name);
}
