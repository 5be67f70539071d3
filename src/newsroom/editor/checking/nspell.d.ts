/** What the checker of Hunspell dictionaries offers of which we make use. */
declare module 'nspell' {
  export default function nspell(
    aff: string,
    dic: string,
  ): { correct(word: string): boolean; suggest(word: string): string[] };
}
