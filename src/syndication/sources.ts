import type { PublicArticles, PublicTaxonomy } from '../articles/public.ts';
import type { Answer, Question } from '../base/answer.ts';
import type { Instant } from '../base/clock.ts';
import type { PublicComments } from '../comments/public.ts';
import type { RenderStrings } from '../content/render/strings.ts';
import type { Paper, PublicAddresses } from '../paper/public.ts';
import type { Urls } from '../site/urls.ts';
import type { Words } from './words.ts';

/** All that feeds and files are made from. None of it can return anything unpublished. */
export interface Sources {
  paper(): Paper;
  articles: PublicArticles;
  taxonomy: PublicTaxonomy;
  comments: PublicComments;
  addresses: PublicAddresses;
  /** scheme and host of the paper, no trailing slash */
  origin: string;
  now(): Instant;
  /** the words around documents in a language; absent: English */
  renderStrings?(language: string): RenderStrings;
}

/** The sources with what is settled for one question. */
export interface Wire extends Omit<Sources, 'paper'> {
  paper: Paper;
  urls: Urls;
  /** in the paper's language */
  words: Words;
}

/** One format, file or address of the wire. Null: the question is not its own. */
export interface Format {
  name: string;
  answer(question: Question, wire: Wire): Promise<Answer | null> | Answer | null;
}
