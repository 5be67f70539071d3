const WORDS =
  'the of and to in a harbour council said strait vote ferry budget year market bridge school water new plan city minister police report after before under light price road winter coast paper talks fish energy house line night people week law court rail storm boat mayor deal union wage rent park river island signal union captain witness summit border quota island region figure rise fall open close build repair'.split(
    ' ',
  );

/** Repeatable numbers in [0, 1). */
export function dice(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 8) / 16777216;
  };
}

/** Text with a natural skew of word frequency and some rare words, `words` long. */
export function prose(random: () => number, words: number): string {
  const made: string[] = [];
  for (let count = 0; count < words; count++) {
    const rare = random() < 0.06;
    made.push(
      rare
        ? `${WORDS[Math.floor(random() * WORDS.length)]}${Math.floor(random() * 4000).toString(36)}`
        : (WORDS[Math.floor(random() ** 2 * WORDS.length)] as string),
    );
  }
  const text = made.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
