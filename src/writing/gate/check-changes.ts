import * as Y from 'yjs';
import { holdsNullCharacter } from '../../base/null-character.ts';
import { LIMITS } from '../../content/limits.ts';
import { BODY, FIELD_VALUES, FIELDS, LEAD_CAPTION, TEXT_LIMITS } from '../layout.ts';
import { BODY_CONTENTS, CAPTION_CONTENTS, type Contents, contentsOf, mayAttribute, mayMark } from './allowed.ts';

type Shared = Y.Doc['share'] extends Map<string, infer Type> ? Type : never;

// two who write at once may each be within the limit, together above it
const PATIENCE = 4;

/** The first thing that an accepted text may not have, among what this transaction changed; null: all is well. */
export function faultIn(transaction: Y.Transaction): string | null {
  const { doc } = transaction;
  for (const [name, type] of doc.share) {
    const fault = rootFault(name, type);
    if (fault) return fault;
  }
  const isNew = (item: Y.Item) => item.id.clock >= (transaction.beforeState.get(item.id.client) ?? 0);
  for (const [type, keys] of transaction.changed) {
    const fault = changedFault(type, keys, isNew);
    if (fault) return fault;
  }
  return null;
}

function rootFault(name: string, type: Shared): string | null {
  if (name === BODY || name === LEAD_CAPTION) return type._map.size > 0 ? `${name} has attributes` : null;
  if (name === FIELDS) return type._start && firstAlive(type) ? 'fields has a list' : null;
  const limit = TEXT_LIMITS[name as keyof typeof TEXT_LIMITS];
  if (!limit || !Object.hasOwn(TEXT_LIMITS, name)) return `there is no ${name.slice(0, 40)}`;
  return type._length > limit * PATIENCE ? `${name} is too long` : null;
}

function changedFault(type: Shared, keys: ReadonlySet<string | null>, isNew: (item: Y.Item) => boolean): string | null {
  const root = type._item === null ? rootName(type) : null;
  if (root !== null && Object.hasOwn(TEXT_LIMITS, root)) return plainFault(type, root);
  if (root === FIELDS && type instanceof Y.Map) return fieldsFault(type, keys);
  if (type instanceof Y.XmlText) return runsFault(type, isNew);
  if (type instanceof Y.XmlElement) {
    const depth = depthOf(type);
    for (const key of keys) {
      if (key === null) continue;
      if (!mayAttribute(type.nodeName, key, type.getAttribute(key))) return `${type.nodeName} with ${key.slice(0, 40)}`;
    }
    return childrenFault(type, contentsOf(type.nodeName), depth, isNew);
  }
  if (type instanceof Y.XmlFragment && root !== null)
    return childrenFault(type, root === BODY ? BODY_CONTENTS : CAPTION_CONTENTS, 0, isNew);
  return 'a value of another kind';
}

function plainFault(type: Shared, name: string): string | null {
  if (aliveKey(type)) return `${name} has attributes`;
  for (const item of items(type))
    if (!(item.content instanceof Y.ContentString)) return `${name} holds something other than words`;
  return null;
}

function fieldsFault(map: Y.Map<unknown>, keys: ReadonlySet<string | null>): string | null {
  for (const key of keys) {
    if (key === null) return 'fields has a list';
    const value = map.get(key);
    if (value === undefined) continue;
    if (!Object.hasOwn(FIELD_VALUES, key)) return `there is no field ${key.slice(0, 40)}`;
    const field = FIELD_VALUES[key as keyof typeof FIELD_VALUES];
    if (
      value instanceof Y.AbstractType ||
      holdsNullCharacter(value) ||
      !(value === null || field.safeParse(value).success)
    )
      return `the field ${key} has a value that it may not have`;
  }
  return null;
}

function childrenFault(
  parent: Y.XmlFragment,
  contents: Contents | null,
  depth: number,
  isNew: (item: Y.Item) => boolean,
): string | null {
  if (!contents) return 'a node of no known kind';
  for (const item of items(parent)) {
    if (!isNew(item)) continue;
    const child = item.content instanceof Y.ContentType ? item.content.type : null;
    if (child instanceof Y.XmlText) {
      if (!contents.text && child.length > 0) return 'words where there may be none';
      const fault = runsFault(child, () => true);
      if (fault) return fault;
    } else if (child instanceof Y.XmlElement) {
      if (!contents.elements.has(child.nodeName)) return `a ${String(child.nodeName).slice(0, 40)} where it may not be`;
      if (depth >= LIMITS.depth) return 'nested too deep';
      for (const [name, value] of Object.entries(child.getAttributes()))
        if (!mayAttribute(child.nodeName, name, value)) return `${child.nodeName} with ${name.slice(0, 40)}`;
      const fault = childrenFault(child, contentsOf(child.nodeName), depth + 1, () => true);
      if (fault) return fault;
    } else return 'something other than nodes and words';
  }
  return null;
}

function runsFault(text: Y.XmlText, isNew: (item: Y.Item) => boolean): string | null {
  if (aliveKey(text)) return 'words with attributes';
  const parent = text.parent;
  const contents = parent instanceof Y.XmlElement ? contentsOf(parent.nodeName) : null;
  if (!contents?.text && text.length > 0) return 'words where there may be none';
  for (const item of items(text)) {
    if (!isNew(item)) continue;
    const { content } = item;
    if (content instanceof Y.ContentFormat) {
      if (!mayMark(content.key, content.value)) return `the mark ${content.key.slice(0, 40)}`;
    } else if (!(content instanceof Y.ContentString)) return 'something other than words in a text';
  }
  return null;
}

/** What is there now: neither deleted nor worn away. */
function* items(type: { _start: Y.Item | null }): Generator<Y.Item> {
  for (let item = type._start; item; item = item.right) if (!item.deleted) yield item;
}

function firstAlive(type: { _start: Y.Item | null }): boolean {
  for (const _ of items(type)) return true;
  return false;
}

function aliveKey(type: { _map: Map<string, Y.Item> }): boolean {
  return [...type._map.values()].some((item) => !item.deleted);
}

/** Containers above the node, itself counted, parts of blocks as well. */
function depthOf(element: Y.XmlElement): number {
  let depth = 0;
  for (let item = element._item; item; item = (item.parent as Shared)._item) depth += 1;
  return depth;
}

function rootName(type: Shared): string {
  for (const [name, root] of type.doc?.share ?? []) if (root === type) return name;
  return '';
}
