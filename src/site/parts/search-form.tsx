import type { Voice } from '../voice.ts';
import { SEARCH } from './list-search-request.ts';

/** The search as one line, on pages that have nothing better to offer. */
export function SearchForm({ voice, words }: { voice: Voice; words: string }) {
  return (
    <search>
      <form action={SEARCH} class="search-form">
        <label for="q">{voice.say('search.words')}</label>
        <input id="q" name="q" type="search" value={words} required enterkeyhint="search" />
        <button type="submit">{voice.say('search.go')}</button>
      </form>
    </search>
  );
}
