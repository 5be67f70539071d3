/**
 * Words without the characters that turn the direction of what stands beside them: embeddings, overrides and isolates
 * (UAX #9 §2.1–2.5). What one person writes stands in the midst of others' sentences. Marks, which turn nothing, stay.
 */
export function withoutTurns(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}
