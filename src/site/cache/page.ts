import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Answer } from '../../base/answer.ts';
import type { Instant } from '../../base/clock.ts';
import type { ArticleId } from '../../base/ids.ts';
import { alone } from './alone.ts';
import { type Coding, isCompressible } from './coding.ts';
import { Folded } from './folded.ts';

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);
const SMALLEST_WORTH_PACKING = 860;
/** what a folded page takes besides its words: tags, headers, its place */
const FOLDED = 2_000;

/** What the server adds to every answer; name and value alternate, as `writeHead` takes them. */
export type HeadersOf = (answer: Answer, secure: boolean) => string[];

/** One coding of a page: bytes, validator and the header lists, made once. */
export interface Form {
  readonly etag: string;
  readonly body: Buffer;
  /** for 200 and its like, and for 304; the second of each with what only https may carry */
  readonly head: readonly [string[], string[]];
  readonly notModified: readonly [string[], string[]];
}

/** An answer as it is kept: each coding compressed at most once, and only when somebody asks for it. */
export class Page {
  readonly status: number;
  readonly tags: readonly string[];
  /** the story whose own page it is */
  readonly story: ArticleId | undefined;
  /** whole seconds since 1970, or null */
  readonly modifiedSecond: number | null;
  expiresAt: Instant = 0;
  /** asked for since the last sweep of the store */
  used = false;
  readonly #answer: Answer;
  readonly #headersOf: HeadersOf;
  readonly #hash: string;
  #forms: Partial<Record<Coding, Form>> = {};
  /** in the place of all forms, where nobody asks for them */
  #folded: Folded | null = null;
  readonly #length: number;
  readonly #making: Partial<Record<Coding, Promise<Form>>> = {};
  readonly #packs: boolean;

  constructor(answer: Answer, headersOf: HeadersOf) {
    const body = typeof answer.body === 'string' ? Buffer.from(answer.body) : Buffer.from(answer.body);
    this.status = answer.status;
    this.tags = answer.tags;
    this.story = answer.status === 200 ? answer.story : undefined;
    this.modifiedSecond = answer.lastModified === undefined ? null : Math.floor(answer.lastModified / 1000);
    this.#length = body.length;
    this.#answer = { ...answer, body: '' };
    this.#headersOf = headersOf;
    this.#hash = createHash('sha256').update(body).digest('base64url').slice(0, 20);
    this.#packs = body.length >= SMALLEST_WORTH_PACKING && isCompressible(answer.headers['content-type'] ?? '');
    this.#forms.identity = this.#formOf('identity', body);
  }

  /** an estimate of the memory it takes with all its forms, in bytes */
  get weight(): number {
    return this.#folded ? FOLDED + this.#folded.size : 3000 + Math.ceil(this.#length * 1.5);
  }

  get isFolded(): boolean {
    return this.#folded !== null;
  }

  /** whether {@link fold} would make it lighter */
  get folds(): boolean {
    return this.#packs && this.#folded === null;
  }

  /** Keeps the words alone, packed. It can be sent as before, with more work each time, until it is unfolded. */
  fold(): void {
    const plain = this.#forms.identity;
    if (!plain || this.#folded) return;
    this.#folded = new Folded(plain.body);
    this.#forms = {};
  }

  unfold(): void {
    if (!this.#folded) return;
    this.#forms = { identity: this.#formOf('identity', this.#folded.unfold()) };
    this.#folded = null;
  }

  /** The form if it is ready; no promise, no work. */
  ready(coding: Coding): Form | undefined {
    return this.#forms[this.#packs ? coding : 'identity'];
  }

  async form(coding: Coding): Promise<Form> {
    const ready = this.ready(coding);
    if (ready) return ready;
    this.#making[coding] ??= this.#pack(coding);
    return this.#making[coding];
  }

  async #pack(coding: Coding): Promise<Form> {
    const plain = this.#folded?.unfold() ?? (this.#forms.identity as Form).body;
    // level 5 is the best for its time where pages change; files that never change are packed harder when built
    const body =
      coding === 'br'
        ? await toBrotli(plain, {
            params: {
              [constants.BROTLI_PARAM_QUALITY]: 5,
              [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
              [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
            },
          })
        : coding === 'gzip'
          ? await toGzip(plain, { level: 7 })
          : plain;
    const form = this.#formOf(coding, alone(body));
    if (!this.#folded) this.#forms[coding] = form;
    delete this.#making[coding];
    return form;
  }

  #formOf(coding: Coding, body: Buffer): Form {
    const etag = coding === 'identity' ? `"${this.#hash}"` : `"${this.#hash}-${coding}"`;
    const validators = ['ETag', etag];
    if (this.modifiedSecond !== null)
      validators.push('Last-Modified', new Date(this.modifiedSecond * 1000).toUTCString());
    const content = ['Content-Length', String(body.length)];
    if (coding !== 'identity') content.push('Content-Encoding', coding);
    const lists = ([false, true] as const).map((secure) => this.#headersOf(this.#answer, secure));
    const head = lists.map((list) => [...list, ...validators, ...content]);
    const notModified = lists.map((list) => [...withoutContent(list), ...validators]);
    return { etag, body, head: pair(head), notModified: pair(notModified) };
  }
}

/** RFC 9110 section 15.4.5: what a 304 leaves out, since the client has it. */
function withoutContent(list: string[]): string[] {
  return list.flatMap((name, at) =>
    at % 2 === 0 && !/^(content-(type|language|disposition)|link)$/i.test(name) ? [name, list[at + 1] as string] : [],
  );
}

function pair([plain, secure]: string[][]): readonly [string[], string[]] {
  return [plain as string[], secure as string[]];
}
