import { type EditorWords, editorEn } from '../strings/editor-en.ts';

/** One line for each language that the editor speaks. */
const CATALOGUES: Readonly<Record<string, EditorWords>> = { en: editorEn };

export function wordsFor(language: string): EditorWords {
  return CATALOGUES[language.toLowerCase().split('-')[0] as string] ?? editorEn;
}

/** The words of the editor, in the language of the page. */
export function useWords(): EditorWords {
  return wordsFor(document.documentElement.lang);
}
