import type { Mime } from './file-kinds.ts';

/** The first bytes of a file and, for archives (whose list stands at the end), its last. */
export interface Ends {
  head: Uint8Array;
  tail: Uint8Array;
}

export const HEAD_BYTES = 65_536;

/**
 * What a file is, by its bytes (magic numbers; ISO/IEC 14496-12 brands; EBML document type; OPC and ODF entry names).
 * `null`: nothing that the paper takes. A name never decides, but tells a table from a text, which have no mark; and a text
 * that is called a picture is one that went wrong, such as the answer of a server that had none.
 */
export function sniff({ head, tail }: Ends, fileName: string): Mime | null {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const at = (text: string, offset = 0) =>
    bytes.subarray(offset, offset + text.length).equals(Buffer.from(text, 'latin1'));
  if (at('\xff\xd8\xff')) return 'image/jpeg';
  if (at('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (at('GIF87a') || at('GIF89a')) return 'image/gif';
  if (at('II*\0') || at('MM\0*')) return 'image/tiff';
  if (at('RIFF')) return at('WEBP', 8) ? 'image/webp' : at('WAVE', 8) ? 'audio/wav' : null;
  if (at('ftyp', 4)) return byBrand(bytes);
  if (at('OggS')) return bytes.subarray(0, 512).includes('theora') ? null : 'audio/ogg';
  if (at('fLaC')) return 'audio/flac';
  if (at('ID3') || isMpegFrame(bytes)) return 'audio/mpeg';
  if (at('\x1a\x45\xdf\xa3')) return bytes.subarray(0, 256).includes('webm') ? 'video/webm' : null;
  if (at('%PDF-')) return 'application/pdf';
  if (at('PK\x03\x04')) return byEntries(bytes, Buffer.from(tail.buffer, tail.byteOffset, tail.byteLength));
  return byText(bytes, fileName);
}

function byBrand(bytes: Buffer): Mime | null {
  const size = Math.min(bytes.readUInt32BE(0), 256, bytes.length);
  const brands = bytes.toString('latin1', 8, size).match(/.{4}/gs) ?? [];
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'image/avif';
  if (/^M4[AB] $/.test(brands[0] ?? '')) return 'audio/mp4';
  if (brands.some((brand) => /^(heic|heix|hevc|mif1|msf1|qt {2}|crx )$/.test(brand))) return null;
  return brands.some((brand) => /^(isom|iso[2-9]|mp4[12]|avc1|M4V |dash|MSNV)$/.test(brand)) ? 'video/mp4' : null;
}

/** ISO/IEC 11172-3 frame header: sync, layer III, a real bit rate and sampling rate. */
function isMpegFrame(bytes: Buffer): boolean {
  const [first = 0, second = 0, third = 0] = bytes;
  return first === 0xff && (second & 0xe6) === 0xe2 && third >> 4 !== 15 && third >> 4 !== 0 && (third & 12) !== 12;
}

/** Entry names stand uncompressed in an archive. Office files that carry macros are none that we take. */
function byEntries(head: Buffer, tail: Buffer): Mime | null {
  const has = (name: string) => head.includes(name) || tail.includes(name);
  if (has('vbaProject.bin')) return null;
  if (head.subarray(30, 200).includes('mimetypeapplication/vnd.oasis.opendocument.text'))
    return has('Basic/') ? null : 'application/vnd.oasis.opendocument.text';
  if (has('[Content_Types].xml')) {
    if (has('word/document')) return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    if (has('xl/workbook')) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  }
  return 'application/zip';
}

/** Plain text is UTF-8 without control characters, and nothing that some program would take for markup or a script. */
function byText(bytes: Buffer, fileName: string): Mime | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
  if (text.trim() === '' || /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(text)) return null;
  if (/^\s*</.test(text)) return /<(?:\w+:)?svg[\s>]/i.test(text) && !/<html/i.test(text) ? 'image/svg+xml' : null;
  if (/^\s*(#!|<\?|%!)/.test(text) || /<(script|html|body|iframe|object|\?php)\b/i.test(text)) return null;
  if (/\.(jpe?g|png|gif|webp|avif|tiff?|mp3|m4a|ogg|wav|flac|mp4|webm|pdf)$/i.test(fileName)) return null;
  return /\.(csv|tsv)$/i.test(fileName) ? 'text/csv' : 'text/plain';
}
