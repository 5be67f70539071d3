import type { Answer, Question } from '../base/answer.ts';
import { codingOf } from '../site/cache/coding.ts';
import type { PageCache } from '../site/cache/page-cache.ts';
import { questionOf } from '../site/cache/question.ts';
import { type Conditions, type Reply, replyWith } from '../site/cache/reply.ts';
import { knownParameters } from './known-parameters.ts';
import { plainPage } from './plain-page.ts';
import type { Asker, NoteReading } from './readings.ts';

/** Answers a question, or says that it is another's to answer. */
export type Source = (question: Question) => Promise<Answer | null>;

export interface Asking extends Conditions, Asker {
  /** path and query as they came over the wire */
  target: string;
  acceptEncoding?: string | null | undefined;
}

/**
 * The reading side as one function: the target is read into a question, the page comes from memory or from the first source
 * that answers, and goes out in the form that the conditions ask for. No other part of a request gets any further.
 * `noteReading`: told of each page that goes out.
 * @throws what a source throws, where there is no older copy of the page
 */
export function createPages(
  cache: PageCache,
  sources: readonly Source[],
  noteReading: NoteReading = () => {},
): (asking: Asking) => Promise<Reply> {
  const make = async (question: Question): Promise<Answer> => {
    for (const source of sources) {
      const answer = await source(question);
      if (answer) return answer;
    }
    throw new Error('no source answers');
  };
  return async (asking) => {
    const asked = questionOf(asking.target, knownParameters);
    if ('problem' in asked) {
      const { status, head, body } = plainPage(asked.problem === 'too-long' ? 414 : 400, { secure: asking.secure });
      return { status, head, body: asking.method === 'HEAD' ? null : body };
    }
    const { page } = await cache.page(asked.key, () => make(asked.question));
    const reply = replyWith(page, await page.form(codingOf(asking.acceptEncoding)), asking);
    noteReading(page, asking);
    return reply;
  };
}
