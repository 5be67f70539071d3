import * as Y from 'yjs';
import type { SectionId } from '../../base/ids.ts';
import { LIMITS } from '../../content/limits.ts';
import { BODY, FIELD_VALUES, FIELDS, LEAD_CAPTION, TEXT_FIELDS } from '../layout.ts';
import { missingFor } from './ahead.ts';
import { faultIn } from './check-changes.ts';
import { Refusal } from './refusal.ts';
import { forgeryIn, nameOf, type Signature, type Signer, signaturesIn } from './signatures.ts';

/** Of one message. A long story with its whole history of a day is far below. */
export const LARGEST_UPDATE = 8 * 1024 * 1024;
const LARGEST_TEXT = 32 * 1024 * 1024;
// what is written between two counts cannot bring a text from here to the document's limits
const COUNT_EVERY = 64 * 1024;
const MOST_NODES = LIMITS.nodes * 0.7;
const MOST_CHARACTERS = LIMITS.characters * 0.8;

/** Why what an update makes of the text may not be, or null. */
export type Rule = (before: Y.Doc, after: Y.Doc) => string | null;

/**
 * A copy of a story's text that is ahead of the real one: every update is tried here before anything is stored. What it
 * leaves is as the schema of the editor has it, or it is refused and the copy made anew.
 */
export class Shadow {
  #doc: Y.Doc;
  #since = 0;
  #size: number;
  readonly #real: () => Uint8Array[];
  /** proposals that are, or were, in the text since it was opened */
  readonly #signed: Set<string>;

  /** @param real the text as it is, with what was accepted but is not in it yet */
  constructor(real: () => Uint8Array[]) {
    this.#real = real;
    this.#doc = this.#copy();
    this.#size = Y.encodeStateAsUpdate(this.#doc).length;
    this.#signed = new Set(signaturesIn(this.#doc).map(nameOf));
  }

  get doc(): Y.Doc {
    return this.#doc;
  }

  /**
   * `held`: it builds on something that has not arrived yet; nothing was changed. `known`: nothing in it is new.
   * @param also a further rule for what the update makes of the text
   * @param signer who writes; absent: the server itself
   * @throws {Refusal}
   */
  try(update: Uint8Array, also?: Rule, signer?: Signer): 'taken' | 'held' | 'known' {
    if (update.length > LARGEST_UPDATE) throw new Refusal('too-large', `an update of ${update.length} bytes`);
    if (this.#size + update.length > LARGEST_TEXT) throw new Refusal('too-large', 'the text with its history is full');
    if (missingFor(update, this.#doc)) return 'held';
    try {
      return this.#tried(update, also, signer);
    } catch (error) {
      // never ahead of the text by what was not taken: the next to write is somebody else
      this.anew();
      if (error instanceof Refusal) throw error;
      throw new Refusal('not-accepted', `not readable: ${error instanceof Error ? error.message : ''}`);
    }
  }

  #tried(update: Uint8Array, also: Rule | undefined, signer: Signer | undefined): 'taken' | 'held' | 'known' {
    const before = also && this.#copy();
    let fault: string | null = null;
    let changed = false;
    let signatures: Signature[] = [];
    const section = sectionIn(this.#doc);
    const look = (transaction: Y.Transaction) => {
      changed ||= transaction.afterState.size > 0 && !sameState(transaction);
      fault ??= faultIn(transaction);
      signatures = [...signatures, ...signaturesIn(this.#doc, transaction.beforeState)];
    };
    this.#doc.on('afterTransaction', look);
    try {
      Y.applyUpdate(this.#doc, update);
    } catch (error) {
      fault = `not readable: ${error instanceof Error ? error.message : ''}`;
    }
    this.#doc.off('afterTransaction', look);
    const { pendingStructs, pendingDs } = this.#doc.store;
    if (fault === null && (pendingStructs || pendingDs)) {
      this.anew();
      return 'held';
    }
    if (fault === null && signer) fault = forgeryIn(signatures, this.#signed, signer);
    const moved = sectionIn(this.#doc);
    if (fault === null && moved !== section && signer?.mayUse?.(moved) === false)
      fault = 'moved to a section that is not theirs';
    const unruly = fault === null && before ? also?.(before, this.#doc) : null;
    if (unruly) throw new Refusal('only-proposals', unruly);
    if (fault === null) fault = this.#countFault(update.length);
    if (fault !== null) throw new Refusal('not-accepted', fault);
    this.#size += update.length;
    for (const signature of signatures) this.#signed.add(nameOf(signature));
    return changed ? 'taken' : 'known';
  }

  /** What another process accepted is part of the text, whatever comes of it beside what is being tried here. */
  take(update: Uint8Array): void {
    const note = ({ beforeState }: Y.Transaction) => {
      for (const signature of signaturesIn(this.#doc, beforeState)) this.#signed.add(nameOf(signature));
    };
    this.#doc.once('afterTransaction', note);
    Y.applyUpdate(this.#doc, update);
    this.#doc.off('afterTransaction', note);
    this.#size += update.length;
  }

  /** Forgets what was tried and not stored. */
  anew(): void {
    this.#doc.destroy();
    this.#doc = this.#copy();
  }

  #copy(): Y.Doc {
    const doc = new Y.Doc();
    declare(doc);
    for (const update of this.#real()) Y.applyUpdate(doc, update);
    return doc;
  }

  #countFault(bytes: number): string | null {
    this.#since += bytes;
    if (this.#since < COUNT_EVERY) return null;
    this.#since = 0;
    let nodes = 0;
    let characters = 0;
    const count = (fragment: Y.XmlFragment) => {
      for (const child of fragment.toArray()) {
        nodes += 1;
        if (child instanceof Y.XmlText) {
          characters += child.length;
          nodes += child.toDelta().length;
        } else if (child instanceof Y.XmlElement) {
          characters += JSON.stringify(child.getAttributes()).length;
          count(child);
        }
      }
    };
    count(this.#doc.getXmlFragment(BODY));
    if (nodes > MOST_NODES) return `more than ${MOST_NODES} parts`;
    return characters > MOST_CHARACTERS ? `more than ${MOST_CHARACTERS} characters` : null;
  }
}

/** Makes the parts of a story's document known by their kinds, so that a crafted update cannot give them others. */
export function declare(doc: Y.Doc): void {
  doc.getXmlFragment(BODY);
  doc.getXmlFragment(LEAD_CAPTION);
  doc.getMap(FIELDS);
  for (const name of TEXT_FIELDS) doc.getText(name);
}

function sectionIn(doc: Y.Doc): SectionId | null {
  const parsed = FIELD_VALUES.sectionId.safeParse(doc.getMap(FIELDS).get('sectionId'));
  return parsed.success ? parsed.data : null;
}

function sameState({ beforeState, afterState, deleteSet }: Y.Transaction): boolean {
  if (deleteSet.clients.size > 0 || beforeState.size !== afterState.size) return false;
  for (const [client, clock] of afterState) if (beforeState.get(client) !== clock) return false;
  return true;
}
