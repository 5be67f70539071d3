import type { Paragraph } from '../../document.ts';

export const fixture: Paragraph = {
  type: 'paragraph',
  content: [
    { type: 'text', text: 'The ferry to ' },
    { type: 'text', text: 'Ostrava Bay', marks: [{ type: 'strong' }] },
    { type: 'text', text: ' leaves at six.' },
    { type: 'lineBreak' },
    {
      type: 'text',
      text: 'Be early.',
      marks: [{ type: 'link', attrs: { href: 'https://ferry.example/times?day=1&to=2' } }, { type: 'emphasis' }],
    },
  ],
  attrs: { align: 'end', dropCap: true, anchors: ['ferry', 'timetable'] },
};
