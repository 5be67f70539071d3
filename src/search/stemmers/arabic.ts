/**
 * Light stemming of Arabic: the conjunction, article and prepositions written onto the front of a word, and the commonest
 * endings, go as long as at least three letters stay (the idea of Larkey's "light10").
 */
export function stemArabic(word: string): string {
  let stem = word.replace(/^و(?=.{3})/u, '');
  stem = stem.replace(/^(?:ال|بال|كال|فال|لل)(?=.{2})/u, '');
  for (let round = 0; round < 2; round++) stem = stem.replace(/(?<=.{3})(?:ها|ان|ات|ون|ين|يه|ية)$/u, '');
  return stem.replace(/(?<=.{3})[هةي]$/u, '');
}
