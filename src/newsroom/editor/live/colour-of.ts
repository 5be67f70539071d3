/** Dark enough for white letters on them (4.5 : 1), apart from each other also for most who see colours differently. */
const COLOURS = ['#0b6e99', '#8a4b08', '#6940a5', '#ad1a72', '#0f7b6c', '#b3261e', '#4b5f0b', '#3949ab'] as const;

/** The same person has the same colour everywhere. */
export function colourOf(person: string): string {
  let sum = 0;
  for (const character of person) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return COLOURS[sum % COLOURS.length] as string;
}
