import { Invalid } from './errors.ts';

/** Whether U+0000 is anywhere in it, names of fields included. No database of ours but SQLite keeps it, and no text needs it. */
export function holdsNullCharacter(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, part]) => name.includes('\0') || holdsNullCharacter(part));
}

/** @throws {Invalid} by field */
export function refuseNullCharacter(input: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(input)) {
    if (!name.includes('\0') && !holdsNullCharacter(value)) continue;
    const field = name.replaceAll('\0', '');
    throw new Invalid('There is a character in it that no text may have (U+0000).', {
      [field]: 'There is a character in it that no text may have (U+0000).',
    });
  }
}
