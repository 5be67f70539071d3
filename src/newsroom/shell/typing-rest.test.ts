import { expect, it, vi } from 'vitest';
import { afterTyping, createTypingRest } from './typing-rest.ts';

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

it('what is to come over the screen waits for the end of the sentence', () => {
  vi.useFakeTimers();
  const [rest, come] = [createTypingRest(), vi.fn()];
  rest.typed(performance.now());
  afterTyping(rest, come);
  const takeBack = afterTyping(rest, () => expect.fail('it was taken back'));
  vi.advanceTimersByTime(1_000);
  rest.typed(performance.now());
  vi.advanceTimersByTime(1_000);
  expect(come).not.toHaveBeenCalled();
  takeBack();
  vi.advanceTimersByTime(1_000);
  expect(come).toHaveBeenCalledOnce();
  afterTyping(rest, come);
  expect(come).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});
