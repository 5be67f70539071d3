/** What PHP's `serialize` can hold, as plain values. Arrays become objects without a prototype, or lists where keys are 0, 1, 2 … */
export type PhpValue = string | number | boolean | null | PhpValue[] | { [key: string]: PhpValue };

const DEEPEST = 30;

/** Whether the text looks like a serialised value rather than plain words. */
export function isSerialized(text: string): boolean {
  return /^\s*(?:N;|b:[01];|i:-?\d+;|d:[^;]+;|s:\d+:"|a:\d+:\{|[OC]:\d+:")/.test(text);
}

/**
 * Reads PHP's `serialize` form. Byte lengths are only a first guess, because search-and-replace on the file makes them wrong:
 * a string ends where its length says if a quote and a semicolon stand there, else at the next place where they do. Objects
 * and references are refused.
 *
 * @returns `undefined` where it cannot be read; the caller keeps the text as it was
 */
export function readPhp(text: string): PhpValue | undefined {
  try {
    const reader = new Reader(text.trim());
    const value = reader.value(0);
    return reader.atEnd ? value : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

class Unreadable extends Error {}

class Reader {
  #at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  value(depth: number): PhpValue {
    if (depth > DEEPEST) throw new Unreadable();
    const kind = this.#text[this.#at];
    if (kind === 'N') {
      this.#expect('N;');
      return null;
    }
    if (kind === 'b') return this.#match(/b:([01]);/y) === '1';
    if (kind === 'i') return Number(this.#match(/i:([+-]?\d{1,20});/y));
    if (kind === 'd') return this.#double();
    if (kind === 's') return this.#string();
    if (kind === 'a') return this.#array(depth);
    throw new Unreadable();
  }

  #double(): number {
    const word = this.#match(/d:([^;]{1,40});/y);
    const value = word === 'INF' ? Infinity : word === '-INF' ? -Infinity : Number(word);
    return Number.isFinite(value) ? value : 0;
  }

  #string(): string {
    const length = Number(this.#match(/s:(\d{1,10}):"/y));
    const from = this.#at;
    const guess = afterBytes(this.#text, from, length);
    let end = this.#text.startsWith('";', guess) && this.#plausible(guess + 2) ? guess : -1;
    for (let next = from; end < 0; next++) {
      next = this.#text.indexOf('";', next);
      if (next < 0) throw new Unreadable();
      if (this.#plausible(next + 2)) end = next;
    }
    this.#at = end + 2;
    return this.#text.slice(from, end);
  }

  /** After a string comes another value, the end of an array or of the text; a quote inside a text rarely looks so. */
  #plausible(at: number): boolean {
    return (
      at >= this.#text.length || /^(?:\}|N;|b:[01];|[id]:[-\d]|s:\d+:"|a:\d+:\{)/.test(this.#text.slice(at, at + 24))
    );
  }

  #array(depth: number): PhpValue {
    const count = Number(this.#match(/a:(\d{1,9}):\{/y));
    const entries: [string, PhpValue][] = [];
    while (this.#text[this.#at] !== '}') {
      if (entries.length > count) throw new Unreadable();
      const key = this.value(DEEPEST);
      if (typeof key !== 'string' && typeof key !== 'number') throw new Unreadable();
      entries.push([String(key), this.value(depth + 1)]);
    }
    this.#at++;
    if (entries.every(([key], index) => key === String(index))) return entries.map(([, value]) => value);
    const object: { [key: string]: PhpValue } = Object.create(null);
    for (const [key, value] of entries) object[key] = value;
    return object;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (!match) throw new Unreadable();
    this.#at = pattern.lastIndex;
    return match[1] as string;
  }

  #expect(word: string): void {
    if (!this.#text.startsWith(word, this.#at)) throw new Unreadable();
    this.#at += word.length;
  }
}

/** The place `bytes` UTF-8 bytes after `from`. */
function afterBytes(text: string, from: number, bytes: number): number {
  let at = from;
  for (let left = bytes; left > 0 && at < text.length; ) {
    const code = text.codePointAt(at) as number;
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    at += code < 0x10000 ? 1 : 2;
  }
  return at;
}
