/** Characters; a headline of more would fill a phone's first screen at its usual size. */
const LONGEST = 110;

/** Whether a headline is set a step smaller where it stands large. */
export function isLong(headline: string): boolean {
  return headline.length > LONGEST;
}
