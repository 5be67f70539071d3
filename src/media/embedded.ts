import exifr from 'exifr';
import { z } from 'zod';
import { LIMITS } from './limits.ts';

/** What a picture says about itself (IPTC Photo Metadata 2023: Core and Extension; EXIF). Never a position or a serial number. */
export const embeddedSchema = z.object({
  creator: z.string().default(''),
  jobTitle: z.string().default(''),
  credit: z.string().default(''),
  copyright: z.string().default(''),
  headline: z.string().default(''),
  caption: z.string().default(''),
  alt: z.string().default(''),
  extended: z.string().default(''),
  place: z.string().default(''),
  takenAt: z.number().nullable().default(null),
  usageTerms: z.string().default(''),
  webStatement: z.string().default(''),
  licensorUrl: z.string().default(''),
  /** last part of the IPTC NewsCodes address */
  sourceType: z.string().default(''),
  dataMining: z.string().default(''),
});

export type Embedded = z.infer<typeof embeddedSchema>;

/** Metadata blocks as a decoder hands them over, of whatever picture type. */
export interface Blocks {
  exif?: Buffer | undefined;
  iptc?: Buffer | undefined;
  xmp?: Buffer | undefined;
}

/** Reads the blocks; what is broken counts as absent, since a photographer's file must not fail for a bad comment. */
export async function readEmbedded(blocks: Blocks): Promise<Embedded> {
  const envelope = jpegWith(blocks);
  if (!envelope) return embeddedSchema.parse({});
  try {
    const found: unknown = await exifr.parse(envelope, {
      ...{ tiff: true, exif: true, gps: false, interop: false, ifd1: false, thumbnail: false, makerNote: false },
      ...{ iptc: true, xmp: true, icc: false, jfif: false, ihdr: false, mergeOutput: false, reviveValues: true },
    });
    return shape(isRecord(found) ? found : {});
  } catch {
    return embeddedSchema.parse({});
  }
}

function shape(found: Record<string, unknown>): Embedded {
  const group = (name: string) => (isRecord(found[name]) ? (found[name] as Record<string, unknown>) : {});
  const [dc, photoshop, rights, core, extension, plus] = [
    group('dc'),
    group('photoshop'),
    group('xmpRights'),
    group('Iptc4xmpCore'),
    group('Iptc4xmpExt'),
    group('plus'),
  ].map(unescaped) as [Group, Group, Group, Group, Group, Group];
  const [iptc, ifd0, exif] = [group('iptc'), group('ifd0'), group('exif')];
  const place = [core.Location, photoshop.City, photoshop.State, photoshop.Country].map(text).filter(Boolean);
  const oldPlace = [iptc.SubLocation, iptc.Sublocation, iptc.City, iptc.State, iptc.Country].map(text).filter(Boolean);
  return {
    creator: first(dc.creator, iptc.Byline, ifd0.Artist),
    jobTitle: first(photoshop.AuthorsPosition, iptc.BylineTitle),
    credit: first(photoshop.Credit, iptc.Credit),
    copyright: first(dc.rights, iptc.CopyrightNotice, ifd0.Copyright),
    headline: first(photoshop.Headline, iptc.Headline),
    caption: first(dc.description, iptc.Caption, ifd0.ImageDescription),
    alt: first(core.AltTextAccessibility),
    extended: first(core.ExtDescrAccessibility),
    place: (place.length > 0 ? place : oldPlace).join(', '),
    takenAt: instant(photoshop.DateCreated) ?? instant(exif.DateTimeOriginal) ?? instant(iptc.DateCreated),
    usageTerms: first(rights.UsageTerms),
    webStatement: address(first(rights.WebStatement)),
    licensorUrl: address(licensor(plus.Licensor)),
    sourceType: first(extension.DigitalSourceType).match(/([A-Za-z]{1,60})\/?$/)?.[1] ?? '',
    dataMining: first(plus.DataMining).slice(0, 200),
  };
}

type Group = Record<string, unknown>;

/** XMP is XML, and its reader leaves the escapes of XML 1.0 section 4.6 as they are written. */
function unescaped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unescaped);
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, unescaped(one)]));
  if (typeof value !== 'string') return value;
  return value.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (whole, name, decimal, hex) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function licensor(value: unknown): string {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (!isRecord(one)) return '';
  return first(one.LicensorURL, isRecord(one.plus) ? one.plus.LicensorURL : '');
}

function first(...values: unknown[]): string {
  for (const value of values) {
    const found = text(value);
    if (found) return found;
  }
  return '';
}

/** A string, the first of several joined by commas, or the default of an `rdf:Alt`. */
function text(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(text).filter(Boolean).join(', ').slice(0, LIMITS.text);
  if (isRecord(value)) return text(value.value);
  if (typeof value !== 'string') return '';
  return value
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .trim()
    .slice(0, LIMITS.text);
}

function address(value: string): string {
  return /^https?:\/\/[^\s<>"]+$/i.test(value) && URL.canParse(value) ? value : '';
}

function instant(value: unknown): number | null {
  const at = value instanceof Date ? value.getTime() : typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isFinite(at) ? Math.trunc(at) : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

const LONGEST_SEGMENT = 65_000;

/** The blocks in a JPEG with no picture in it: one reader for the metadata of every type. */
function jpegWith({ exif, iptc, xmp }: Blocks): Buffer | null {
  const parts: Buffer[] = [];
  const add = (marker: number, prefix: string, body: Buffer | undefined) => {
    if (!body) return;
    const start = body.subarray(0, prefix.length).equals(Buffer.from(prefix, 'latin1')) ? prefix.length : 0;
    const content = Buffer.concat([Buffer.from(prefix, 'latin1'), body.subarray(start)]);
    if (content.length > LONGEST_SEGMENT) return;
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(content.length + 2, 2);
    parts.push(head, content);
  };
  add(0xe1, 'Exif\0\0', exif);
  add(0xe1, 'http://ns.adobe.com/xap/1.0/\0', xmp);
  add(0xed, 'Photoshop 3.0\0', iptc);
  return parts.length > 0 ? Buffer.concat([Buffer.from([0xff, 0xd8]), ...parts, Buffer.from([0xff, 0xd9])]) : null;
}
