import { expect, it } from 'vitest';
import { fillRooms } from './fill-rooms.ts';

const told = (room: string): string => ({ by: 'Bo “Ace” Penn', title: 'Mayor: "We were wrong"' })[room] ?? '…';

it.each([
  ['en', '{by} mentions you in “{title}”', 'Bo “Ace” Penn mentions you in “Mayor: ‘We were wrong’”'],
  ['de-AT', '„{title}“ ist überfällig', '„Mayor: ‚We were wrong‘“ ist überfällig'],
  ['fr', '« {title} » est en retard', '« Mayor: “We were wrong” » est en retard'],
  ['ru', '«{title}»: {lost}', '«Mayor: „We were wrong“»: …'],
  ['ar', 'تأخرت «{title}»', 'تأخرت «\u2068Mayor: “We were wrong”\u2069»'],
])('sets in %s what is filled in between the marks of that language', (language, sentence, expected) => {
  expect(fillRooms(sentence, language, told)).toBe(expected);
});

it('puts what is filled in nowhere else, whatever it says', () => {
  expect(fillRooms('{a} {b}', 'en', (room) => (room === 'a' ? '{b} $& $1' : 'x'))).toBe('{b} $& $1 x');
  expect(fillRooms('{a}', 'ar', () => 'x', false)).toBe('x');
});
