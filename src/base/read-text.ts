export const READINGS = ['utf-8', 'utf-16', 'windows-1252'] as const;
export type Reading = (typeof READINGS)[number];

/**
 * The text of a file that does not say how it is written: UTF-8 where it is that, UTF-16 where it begins with its mark, else
 * what spreadsheets write in the west (WHATWG Encoding Standard, windows-1252), in which every byte is a sign.
 */
export function readText(bytes: Uint8Array): { text: string; reading: Reading } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), reading: 'utf-16' };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), reading: 'utf-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), reading: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), reading: 'windows-1252' };
  }
}
