/**
 * Words without the characters that turn the direction of what stands beside them: embeddings, overrides and isolates
 * (UAX #9 §2.1–2.5). What one person writes stands in the midst of others' sentences. Marks, which turn nothing, stay.
 */
export function withoutTurns(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}

/** Words of a line that readers see: nothing in them turns what stands beside it, and no control character is left. */
export function plainWords(text: string): string {
  return withoutTurns(text).replace(/[^\P{Cc}\t\n\r]/gu, '');
}

/** The same of every text in a value, however deep. */
export function withPlainWords<Value>(value: Value): Value {
  if (typeof value === 'string') return plainWords(value) as Value;
  if (Array.isArray(value)) return value.map(withPlainWords) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withPlainWords(one)])) as Value;
}
