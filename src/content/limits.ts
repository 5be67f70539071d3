/** What one document may hold, so that a crafted one cannot exhaust the server. */
export const LIMITS = {
  /** blocks and parts inside each other */
  depth: 24,
  /** blocks, parts, texts and line breaks together */
  nodes: 60_000,
  /** characters of all texts and attributes together */
  characters: 4_000_000,
} as const;
