import { Invalid } from '../../../base/errors.ts';
import { cdataEnd } from './cdata.ts';
import type { Decoded } from './decode.ts';

/** A stretch of the file. `cut`: an item that the file, or the next item, ends before its time. */
export interface Segment {
  kind: 'outside' | 'item' | 'cut';
  text: string;
  /** line of the file that it begins on, from 1 */
  line: number;
  /** what was mended in it */
  notes: string[];
  bytes: number;
}

/** Characters that one item may have; a larger one is given up, and reading goes on with the next. */
const LARGEST = 1 << 24;

/**
 * Cuts the text into items and what stands between them, so that one broken item cannot spoil the next and no more than one
 * item is ever held. CDATA sections are understood, and mended where old exporters left `]]>` in them.
 *
 * @throws Invalid for a document type or entity declaration
 */
export async function* segments(pieces: AsyncIterable<Decoded>): AsyncGenerator<Segment> {
  const cutter = new Cutter();
  for await (const piece of pieces) {
    if (piece.foreign) cutter.note(`${piece.foreign} bytes that are not UTF-8 were read as Windows-1252`);
    if (piece.controls) cutter.note(`${piece.controls} control characters were left out`);
    cutter.bytes = piece.bytes;
    if (cutter.feed(piece.text)) yield* cutter.cut(false);
  }
  cutter.feed('', true);
  yield* cutter.cut(true);
}

const MARK = /<(?:item(?=[\s>/])|\/item\s*>|!\[CDATA\[|!--|!DOCTYPE|!ENTITY)/g;

class Cutter {
  text = '';
  bytes = 0;
  #line = 1;
  /** where the stretch that is being read begins is always 0; up to here it has been understood */
  #seen = 0;
  #inItem = false;
  #notes: string[] = [];

  /** what ends the section that is open, where none of it is in the text yet */
  #awaited = '';
  #held: string[] = [];
  #heldLength = 0;
  /** whether an item was given up whose end is unknown: what comes before the next one is passed over */
  #lost = false;

  /** Takes a piece; says whether there is something to cut. A long section is joined once, when its end has come. */
  feed(piece: string, last = false): boolean {
    const edge = this.#held.at(-1)?.slice(-2) ?? this.text.slice(-2);
    this.#held.push(piece);
    this.#heldLength += piece.length;
    const full = this.text.length + this.#heldLength > LARGEST;
    if (!last && !full && this.#awaited && !(edge + piece).includes(this.#awaited)) return false;
    this.text += this.#held.join('');
    this.#held = [];
    this.#heldLength = 0;
    this.#awaited = '';
    return true;
  }

  note(what: string): void {
    this.#notes.push(what);
  }

  *cut(whole: boolean): Generator<Segment> {
    if (this.#lost && !this.#findAgain()) return;
    for (;;) {
      MARK.lastIndex = this.#seen;
      const mark = MARK.exec(this.text);
      if (!mark) break;
      const found = mark[0];
      if (found === '<!--' && !this.#passComment(mark.index, whole)) break;
      if (found === '<![CDATA[' && !this.#passCdata(mark.index, whole)) break;
      if (found === '<!DOCTYPE' || found === '<!ENTITY') {
        if (!this.#inItem) this.#refuse(mark.index);
        this.#seen = mark.index + found.length;
      }
      if (found === '<item') yield* this.#begin(mark.index);
      else if (found.startsWith('</item')) yield* this.#end(mark.index + found.length);
    }
    if (whole) {
      if (this.text) yield this.#take(this.text.length, this.#inItem ? 'cut' : 'outside');
    } else if (!this.#inItem) {
      const upTo = this.text.lastIndexOf('<', this.text.length);
      const safe = Math.min(upTo < 0 ? this.text.length : upTo, Math.max(this.#seen, upTo));
      if (safe > 1 << 16 && this.#seen >= 0 && !this.#open(safe)) yield this.#take(safe, 'outside');
    } else if (this.text.length > LARGEST) yield* this.#giveUp();
  }

  *#begin(at: number): Generator<Segment> {
    if (this.#inItem) {
      this.note('the item is not closed before the next begins');
      yield this.#take(at, 'cut');
    } else if (at > 0) yield this.#take(at, 'outside');
    this.#inItem = true;
    this.#seen = '<item'.length;
  }

  *#end(at: number): Generator<Segment> {
    if (!this.#inItem) {
      this.#seen = at;
      return;
    }
    yield this.#take(at, 'item');
    this.#inItem = false;
  }

  *#giveUp(): Generator<Segment> {
    this.note(`the item is larger than ${LARGEST >> 20} million characters, or a CDATA section in it never ends`);
    const next = this.text.indexOf('<item>', '<item>'.length);
    yield this.#take(next < 0 ? this.text.length - 16 : next, 'cut');
    this.#inItem = false;
    this.#lost = next < 0;
  }

  #findAgain(): boolean {
    const at = this.text.search(/<item[\s>]/);
    this.#take(at < 0 ? Math.max(0, this.text.length - 8) : at, 'outside');
    this.#lost = at < 0;
    return at >= 0;
  }

  #passComment(at: number, whole: boolean): boolean {
    const end = this.text.indexOf('-->', at + 4);
    if (end < 0) {
      if (!whole && this.text.length - at < LARGEST) return false;
      this.#seen = at + 4;
      return true;
    }
    this.#seen = end + 3;
    return true;
  }

  #passCdata(at: number, whole: boolean): boolean {
    const before = this.text.slice(Math.max(0, at - 400), at);
    const opened = /<([\w:.-]+)[^<>]*>\s*$/.exec(before)?.[1];
    // a section that goes on from another is of the same element; one amid text ends where XML says
    const name = opened === 'item' ? '' : (opened ?? (/\]\]>\s*$/.test(before) ? this.#lastName : ''));
    this.#lastName = name;
    const ending = cdataEnd(this.text, at + 9, name, whole);
    if (ending === 'more') {
      if (!whole) {
        if (!this.text.includes(']]>', at)) this.#awaited = ']]>';
        return false;
      }
      this.#seen = this.text.length;
      return true;
    }
    let end = ending.at;
    if (ending.strays.length) {
      this.note(`"]]>" inside the text of ${name} was not escaped`);
      const inside = this.text.slice(at, end).replaceAll(']]>', ']]]]><![CDATA[>');
      this.text = this.text.slice(0, at) + inside + this.text.slice(end);
      end = at + inside.length;
    }
    if (ending.unclosed) {
      this.note(`the CDATA section of ${name} is not closed`);
      this.text = `${this.text.slice(0, end)}]]>${this.text.slice(end)}`;
    }
    this.#seen = end + 3;
    return true;
  }
  #lastName = '';

  /** Whether a comment or a CDATA section is still open at this place. */
  #open(at: number): boolean {
    MARK.lastIndex = this.#seen;
    const mark = MARK.exec(this.text);
    return mark !== null && mark.index < at;
  }

  #take(length: number, kind: Segment['kind']): Segment {
    const text = this.text.slice(0, length);
    const segment = { kind, text, line: this.#line, notes: this.#notes, bytes: this.bytes };
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#line++;
    this.text = this.text.slice(length);
    this.#seen = 0;
    this.#notes = [];
    return segment;
  }

  #refuse(at: number): never {
    const line = this.#line + (this.text.slice(0, at).match(/\n/g)?.length ?? 0);
    throw new Invalid(
      `Line ${line}: the file declares a document type or entities. WordPress never writes these; the file is refused unread.`,
    );
  }
}
