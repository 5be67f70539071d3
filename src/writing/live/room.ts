import * as Y from 'yjs';
import type { Instant } from '../../base/clock.ts';
import type { ArticleId, PersonId, SectionId } from '../../base/ids.ts';
import { isThere, type Missing, missingFor } from '../gate/ahead.ts';
import { Refusal } from '../gate/refusal.ts';
import { type Rule, Shadow } from '../gate/shadow.ts';
import type { StorySnapshot } from '../layout.ts';
import type { Appender } from '../texts/append-updates.ts';
import { readText } from '../texts/read-text.ts';

export interface Writer {
  by: PersonId | null;
  /** a further rule for what this person may make of the text */
  rule?: Rule;
  /** absent: every section */
  mayUse?: ((section: SectionId | null) => boolean) | undefined;
}

/** so many of the newest rows, of all stories, may have been on their way to the disk when the text was read */
const UNSURE = 1_000;

/**
 * A story that is open. Everything written goes through {@link Room.admit}: tried by the gate, put on disk, and only
 * then part of the text that the others see.
 */
export class Room {
  readonly story: ArticleId;
  readonly doc: Y.Doc;
  readonly #appender: Appender;
  readonly #shadow: Shadow;
  readonly #accepted = new Set<Uint8Array>();
  readonly #storing = new Set<Promise<number>>();
  #through: number;
  #savedThrough: number;
  /** every row of the story up to this number is in the text */
  wholeThrough: number;
  /** those above it that are in the text */
  readonly #rows = new Set<number>();
  readonly #ahead: { update: Uint8Array; id: number; by: PersonId | null }[] = [];
  /** who wrote since the last saving */
  readonly #hands = new Set<PersonId>();
  #edits: Promise<void> = Promise.resolve();
  readonly #onWritten: () => void;
  readonly #now: () => Instant;

  constructor(
    doc: Y.Doc,
    {
      story,
      through,
      savedThrough,
      appender,
      onWritten,
      now,
    }: {
      story: ArticleId;
      through: number;
      savedThrough: number;
      appender: Appender;
      onWritten(): void;
      now(): Instant;
    },
  ) {
    this.story = story;
    this.doc = doc;
    this.#appender = appender;
    this.#through = through;
    this.wholeThrough = Math.max(0, through - UNSURE);
    this.#savedThrough = savedThrough;
    this.#onWritten = onWritten;
    this.#now = now;
    this.#shadow = new Shadow(() => [Y.encodeStateAsUpdate(doc), ...this.#accepted]);
  }

  /**
   * Takes an update: on return it is on disk and in the text. `held`: it builds on something that has not arrived.
   * @param origin handed to those who watch the document
   * @throws {Refusal} nothing of it is kept
   */
  async admit(update: Uint8Array, { by, rule, mayUse }: Writer, origin: unknown): Promise<'taken' | 'held' | 'known'> {
    const verdict = this.#shadow.try(update, rule, by === null ? undefined : { person: by, now: this.#now(), mayUse });
    // what is known may still be on its way to the disk, by another connection of the same writer
    if (verdict === 'known') await Promise.all(this.#storing);
    if (verdict !== 'taken') return verdict;
    // its own bytes: the ones handed over may lie in the buffer of a whole message
    const bytes = update.slice();
    this.#accepted.add(bytes);
    const storing = this.#store(bytes, by);
    this.#storing.add(storing);
    try {
      const row = await storing;
      this.#rows.add(row);
      this.#through = Math.max(this.#through, row);
    } finally {
      this.#storing.delete(storing);
    }
    Y.applyUpdate(this.doc, bytes, origin);
    this.#accepted.delete(bytes);
    if (by !== null) this.#hands.add(by);
    this.#onWritten();
    return verdict;
  }

  /**
   * Takes what another process accepted and put on disk. What builds on something that is not here yet waits for it.
   * @returns whether it was new here
   */
  takeIn(update: Uint8Array, { id, by }: { id: number; by: PersonId | null }): boolean {
    this.#rows.add(id);
    if (missingFor(update, this.#shadow.doc)) {
      this.#ahead.push({ update, id, by });
      return false;
    }
    let isNew = false;
    const note = (): void => {
      isNew = true;
    };
    this.doc.on('update', note);
    Y.applyUpdate(this.doc, update, { source: 'local', skipStoreHooks: true });
    this.doc.off('update', note);
    this.#through = Math.max(this.#through, id);
    if (!isNew) return false;
    this.#shadow.take(update);
    if (by !== null) this.#hands.add(by);
    this.#onWritten();
    for (const { update, ...row } of this.#ahead.splice(0)) this.takeIn(update, row);
    return true;
  }

  /** Whether a row of what is stored is in the text, or waits to be. */
  has(row: number): boolean {
    return row <= this.wholeThrough || this.#rows.has(row);
  }

  /** What a held update waits for; null: nothing any more. */
  missingFor(update: Uint8Array): Missing | null {
    return missingFor(update, this.#shadow.doc);
  }
  isThere(missing: Missing): boolean {
    return isThere(missing, this.#shadow.doc);
  }

  /**
   * An edit that the server makes, for somebody, on a copy, and sends through the same gate. One after the other: what two
   * made of the same text at once would be there twice.
   */
  edit(change: (doc: Y.Doc) => void, by: PersonId | null, origin: unknown): Promise<void> {
    const done = this.#edits.then(() => this.#edit(change, by, origin));
    this.#edits = done.catch(() => {});
    return done;
  }

  async #edit(change: (doc: Y.Doc) => void, by: PersonId | null, origin: unknown): Promise<void> {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(this.doc));
    const before = Y.encodeStateVector(copy);
    change(copy);
    await this.admit(Y.encodeStateAsUpdate(copy, before), { by }, origin);
    copy.destroy();
  }

  async #store(bytes: Uint8Array, by: PersonId | null): Promise<number> {
    try {
      return await this.#appender.append({ story: this.story, bytes, by });
    } catch (error) {
      this.#accepted.delete(bytes);
      this.#shadow.anew();
      throw new Refusal('not-stored', error instanceof Error ? error.message : String(error));
    }
  }

  get isUnsaved(): boolean {
    return this.#through > this.#savedThrough;
  }

  /** What to save now, with who wrote it and how far it reaches. */
  take(): { snapshot: StorySnapshot; hands: PersonId[]; through: number } {
    return { snapshot: readText(this.doc), hands: [...this.#hands], through: this.#through };
  }

  saved(through: number, hands: readonly PersonId[]): void {
    this.#savedThrough = Math.max(this.#savedThrough, through);
    this.wholeThrough = Math.max(this.wholeThrough, through - UNSURE);
    for (const row of this.#rows) if (row <= this.wholeThrough) this.#rows.delete(row);
    if (this.#through === through) for (const hand of hands) this.#hands.delete(hand);
  }
}
