import { createRequire } from 'node:module';
import { fold, lower } from './fold.ts';
import { stemArabic } from './stemmers/arabic.ts';
import { stemUkrainian } from './stemmers/ukrainian.ts';

/** The root that stands in the index for a word and its forms, folded. `language`: a BCP 47 tag; unknown: only folded. */
export function stem(word: string, language: string): string {
  const primary = (language.split('-')[0] as string).toLowerCase();
  const memo = (memos[primary] ??= new Map());
  const known = memo.get(word);
  if (known !== undefined) return known;
  const root = fold(stemmer(primary)(lower(word, primary)));
  if (memo.size >= MEMO) memo.clear();
  memo.set(word, root);
  return root;
}

type Stemmer = (word: string) => string;

// Words repeat: nine in ten of a newspaper's are found here. Bounded, because archives hold every misprint there is.
const MEMO = 20_000;
const memos: Record<string, Map<string, string>> = {};
const stemmers: Record<string, Stemmer> = { ar: stemArabic, uk: stemUkrainian };

const SNOWBALL: Record<string, string> = {
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
};

function stemmer(language: string): Stemmer {
  const made = stemmers[language];
  if (made) return made;
  const name = SNOWBALL[language];
  const next: Stemmer = name ? snowballStemmer(name) : (word) => word;
  stemmers[language] = next;
  return next;
}

// The package ships no types; this is the part of it that is used.
interface Snowball {
  newStemmer(name: string): { stem(word: string): string };
}

// Opened with the first word: its rules for all languages are nearly a megabyte.
const load = createRequire(import.meta.url);

function snowballStemmer(name: string): Stemmer {
  const one = (load('snowball-stemmers') as Snowball).newStemmer(name);
  return (word) => one.stem(word);
}
