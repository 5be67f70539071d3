import * as Y from 'yjs';
import type { SectionId } from '../../base/ids.ts';
import { markName } from '../texts/read-text.ts';

/** Whose a proposal says it is, and since when (milliseconds). */
export interface Signature {
  id: unknown;
  by: unknown;
  at: unknown;
}

/** Whoever writes: new proposals are theirs. */
export interface Signer {
  person: string;
  now: number;
  /** absent: they may move the story to every section */
  mayUse?: ((section: SectionId | null) => boolean) | undefined;
}

/** A clock may be wrong by its zone; what is dated further ahead would stand above everybody's proposals for good. */
const CLOCKS_DIFFER = 24 * 60 * 60_000;

/** The proposals in what was written to a text after `since`; all of them without it. */
export function signaturesIn(doc: Y.Doc, since: ReadonlyMap<number, number> = new Map()): Signature[] {
  const found: Signature[] = [];
  for (const [client, structs] of doc.store.clients) {
    const from = since.get(client) ?? 0;
    for (let at = structs.length - 1; at >= 0; at -= 1) {
      const struct = structs[at] as Y.Item | Y.GC;
      if (struct.id.clock + struct.length <= from) break;
      const signature = struct instanceof Y.Item ? signatureOf(struct) : null;
      if (signature) found.push(signature);
    }
  }
  return found;
}

/**
 * Why the proposals cannot be taken from this person, or null. What was in the text before (`known`) may be written anew
 * by anybody who may write: paragraphs are split, moved, and brought back.
 */
export function forgeryIn(
  added: readonly Signature[],
  known: ReadonlySet<string>,
  { person, now }: Signer,
): string | null {
  for (const signature of added) {
    if (known.has(nameOf(signature))) continue;
    if (signature.by !== person) return 'a proposal in the name of somebody else';
    if (Number(signature.at) > now + CLOCKS_DIFFER) return 'a proposal from the future';
  }
  return null;
}

export function nameOf({ id, by, at }: Signature): string {
  return JSON.stringify([id, by, at]);
}

/** Of a mark on words, or of an attribute of a node that is proposed as a whole. */
function signatureOf({ content, parentSub }: Y.Item): Signature | null {
  if (content instanceof Y.ContentFormat)
    return markName(content.key).startsWith('suggest') ? asSignature(content.value) : null;
  if (content instanceof Y.ContentAny && parentSub?.startsWith('suggest')) return asSignature(content.arr[0]);
  return null;
}

function asSignature(value: unknown): Signature | null {
  return typeof value === 'object' && value !== null ? (value as Signature) : null;
}
