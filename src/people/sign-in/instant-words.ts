/** An instant for a letter, the same wherever it is read: `23 November 2026 at 09:15 UTC`. */
export function instantWords(at: number): string {
  return `${FORMAT.format(at)} UTC`;
}

const FORMAT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
