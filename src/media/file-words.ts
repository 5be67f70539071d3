import type { PersonId } from '../base/ids.ts';
import { slugOf } from '../base/slug.ts';
import { withoutTurns } from '../base/without-turns.ts';
import type { Embedded } from './embedded.ts';
import { FILE_KINDS, type Mime } from './file-kinds.ts';
import { LIMITS } from './limits.ts';
import { searchWordsOf } from './search-words.ts';

/** What a person, or the system a file comes from, says about it. What is left out is taken from the file itself. */
export interface FileWords {
  /** the name it came with: only ever text; the stored name is ours */
  fileName: string;
  sourceUrl?: string | null;
  title?: string;
  alt?: string;
  decorative?: boolean;
  caption?: string;
  description?: string;
  credit?: string;
  copyright?: string;
  licenseUrl?: string | null;
  /** IPTC Digital Source Type code, such as `digitalCapture` or `trainedAlgorithmicMedia` */
  sourceType?: string | null;
  /** unix ms */
  takenAt?: number | null;
  place?: string;
  /** 0..1 from the left and from the top */
  focusX?: number;
  focusY?: number;
  photographer?: string;
  /** who brings it in through the newsroom: from then on it needs a credit */
  uploadedBy?: PersonId;
}

/** The columns of a new row that hold words: the person's before the file's. */
export function columnsOf(words: FileWords, embedded?: Embedded) {
  const focus = (value: number | undefined) => (value !== undefined && value >= 0 && value <= 1 ? value : 0.5);
  const columns = {
    title: clean(words.title) || clean(embedded?.headline) || titleOf(words.fileName),
    alt: clean(words.alt) || clean(embedded?.alt),
    decorative: words.decorative ? (1 as const) : (0 as const),
    caption: clean(words.caption) || clean(embedded?.caption),
    description: clean(words.description) || clean(embedded?.extended),
    credit: clean(words.credit) || creditOf(embedded),
    copyright: clean(words.copyright) || clean(embedded?.copyright),
    licenseUrl: webAddress(words.licenseUrl) ?? webAddress(embedded?.webStatement),
    sourceType: /^[A-Za-z]{1,60}$/.test(words.sourceType ?? '')
      ? (words.sourceType as string)
      : embedded?.sourceType || null,
    takenAt: words.takenAt ?? embedded?.takenAt ?? null,
    place: clean(words.place) || clean(embedded?.place),
    focusX: focus(words.focusX),
    focusY: focus(words.focusY),
    photographer: clean(words.photographer) || clean(embedded?.creator),
    uploadedBy: words.uploadedBy ?? null,
  };
  return { ...columns, searchWords: searchWordsOf({ ...columns, fileName: clean(words.fileName) }) };
}

/** The name in addresses: words of the name it came with, and the extension of what it is. Never hostile, never empty. */
export function storedName(fileName: string, mime: Mime): string {
  const { kind, extension } = FILE_KINDS[mime];
  const words = slugOf(baseOf(fileName).replace(/(\.[a-z0-9]{1,5})+$/i, ''), 60);
  return `${words || kind}.${extension}`;
}

/** The original name without folders, controls and directional marks; for people to read. */
export function titleOf(fileName: string): string {
  return clean(baseOf(fileName).replace(/\.[a-z0-9]{1,5}$/i, ''))
    .replace(/[\s_]+/g, ' ')
    .slice(0, 200);
}

export function webAddress(value: string | null | undefined): string | null {
  return value && value.length <= 2_000 && /^https?:\/\/[^\s<>"]+$/i.test(value) && URL.canParse(value) ? value : null;
}

export function clean(text: string | undefined): string {
  return withoutTurns(text ?? '')
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g, '')
    .trim()
    .slice(0, LIMITS.text);
}

function baseOf(fileName: string): string {
  return fileName.slice(-1_000).split(/[/\\]/).at(-1) ?? '';
}

function creditOf(embedded: Embedded | undefined): string {
  const { creator = '', credit = '' } = embedded ?? {};
  if (!creator || !credit || credit.includes(creator)) return clean(credit || creator);
  return clean(`${creator}/${credit}`);
}
