/**
 * Light stemming of Ukrainian, after the manner of Snowball's Russian stemmer: reflexive, then the endings of adjectives,
 * verbs or nouns, then final soft sign and vowel. Works on lower case; at least three letters stay.
 */
export function stemUkrainian(word: string): string {
  const stem = word.replace(/[’ʼ']/g, '').replace(/(?<=.{3})(?:ся|сь)$/u, '');
  for (const endings of [ADJECTIVE, VERB, NOUN]) {
    const shorter = stem.replace(endings, '');
    if (shorter !== stem) return alternate(shorter.replace(/(?<=.{3})[ьиіїйаеоуяю]$/u, ''));
  }
  return alternate(stem.replace(/(?<=.{3})[ьиіїйаеоуяю]$/u, ''));
}

const ADJECTIVE = /(?<=.{3})(?:ього|ьому|ими|іми|ого|ому|ої|ій|ий|их|им|ею|ою|єю)$/u;
const VERB =
  /(?<=.{3})(?:увати|ювати|ували|ували|ував|увала|ати|яти|ити|іти|али|яли|или|іли|ала|яла|ила|іла|ають|яють|ють|уть|ать|ять|ємо|ете|єте|емо|имо|ує|ює)$/u;
const NOUN = /(?<=.{3})(?:ами|ями|ах|ях|ам|ям|ів|їв|ові|еві|єві|ом|ем|єм)$/u;

/** і in a closed last syllable stands for о or е in the other forms (порт, but кіт – кота): told apart no further. */
function alternate(stem: string): string {
  return stem.replace(/і(?=[^аеєиіїоуюя]$)/u, 'о');
}
