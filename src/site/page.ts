import type { Answer, Question } from '../base/answer.ts';
import type { Paper } from '../paper/public.ts';
import type { Assets } from './assets.ts';
import type { Reader } from './reader.ts';
import type { Urls } from './urls.ts';
import type { Voice } from './voice.ts';

/**
 * One kind of page. `match` is pure and quick; it must return null for what is surely not this page. `render` may still
 * return null (no such story, section, topic …): the next page in the list is asked.
 */
export interface Page<Params> {
  name: string;
  match(question: Question, paper: Paper): Params | null;
  render(site: Site, params: Params): Promise<Answer | null>;
}

/** All that a page is made from, for one question: the reader's data and the paper as it is at this moment. */
export interface Site extends Omit<Reader, 'paper' | 'now'> {
  paper: Paper;
  urls: Urls;
  voice: Voice;
  assets: Assets;
  /** the moment of the question */
  now: number;
  /** readers do not have this text: nothing may lead them to it, or say that it came out */
  isPreview?: true;
}

/** A page with its parameters' type closed over, so that pages of all kinds stand in one list. */
export interface AnyPage {
  name: string;
  /** null: surely not this page; otherwise what it answers */
  answer(question: Question, site: Site): Promise<Answer | null> | null;
}

export function definePage<Params>(page: Page<Params>): AnyPage {
  return {
    name: page.name,
    answer(question, site) {
      const params = page.match(question, site.paper);
      return params === null ? null : page.render(site, params);
    },
  };
}
