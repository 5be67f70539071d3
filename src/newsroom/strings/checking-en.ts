/** What is said of words that the house's style or the spelling has doubts about. */
export const checkingEn = {
  count: (style: number, spelling: number) =>
    [style > 0 && `House style: ${style}`, spelling > 0 && `Spelling: ${spelling}`].filter(Boolean).join(' · '),
  next: 'Next (Alt+F7)',
  card: (words: string) => `About “${words}”`,
  write: (suggestion: string) => `Write “${suggestion}”.`,
  avoid: 'The house does not write this.',
  notKnown: (words: string) => `“${words}” is not in the dictionary.`,
  use: (suggestion: string) => `Use “${suggestion}”`,
  looking: 'Looking for suggestions …',
  noSuggestions: 'There is no suggestion.',
  addWord: 'Add to the paper’s words',
  close: 'Close',
};
