import { expect, it } from 'vitest';
import { createTypingRest } from './typing-rest.ts';

it('keys after a text was taken away are words still, for as long as somebody types on', () => {
  const rest = createTypingRest();
  expect(rest.isOn(0)).toBe(false);
  rest.typed(10_000);
  for (let at = 10_200; at < 20_000; at += 200) {
    expect(rest.isOn(at)).toBe(true);
    rest.typed(at);
  }
  expect(rest.isOn(22_000)).toBe(false);
});

it('who moved the focus on purpose gives commands at once', () => {
  const rest = createTypingRest();
  rest.typed(1_000);
  rest.moved();
  expect(rest.isOn(1_001)).toBe(false);
});
