import type { QuestionAnswer } from '../../document.ts';

export const fixture: QuestionAnswer = {
  type: 'questionAnswer',
  attrs: { question: 'Who sails?', anchor: 'who-sails' },
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Everyone.' }] }],
};
