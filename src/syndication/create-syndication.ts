import type { Answer, Question } from '../base/answer.ts';
import { createUrls } from '../site/urls.ts';
import { FORMATS } from './formats.ts';
import type { Sources, Wire } from './sources.ts';
import { wordsIn } from './words.ts';

/** The paper for machines: feeds, sitemaps, files at known places, text forms. Null: the address is not one of these. */
export function createSyndication(sources: Sources): { answer(question: Question): Promise<Answer | null> } {
  return {
    async answer(question) {
      // no address of ours has controls in it, and PostgreSQL takes no NUL
      if (/\p{Cc}/u.test(question.path) || !question.path.isWellFormed()) return null;
      const paper = sources.paper();
      const urls = createUrls(sources.origin, paper);
      const wire: Wire = { ...sources, paper, urls, words: wordsIn(paper.settings.language) };
      for (const format of FORMATS) {
        const answer = await format.answer(question, wire);
        if (answer) return answer;
      }
      return null;
    },
  };
}
