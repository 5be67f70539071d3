import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createKeptText, type Draft } from './kept-text.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function field({ value = '', pause = 1000, found = null as Draft | null } = {}) {
  const sent: [string, string][] = [];
  let answer = async (text: string): Promise<string | null> => text.trim();
  const draft = { now: found };
  const kept = createKeptText({
    ...{ value, pause },
    onKeep: (text, was) => {
      sent.push([text, was]);
      return answer(text);
    },
    draft: { read: () => draft.now, write: (next) => void (draft.now = next) },
  });
  return { kept, sent, draft, answers: (next: typeof answer) => void (answer = next) };
}

it('is kept after a pause, with what it was', async () => {
  const { kept, sent, draft } = field({ value: 'Ask' });
  kept.type('Ask the ');
  expect(draft.now).toEqual({ text: 'Ask the ', base: 'Ask' });
  await vi.advanceTimersByTimeAsync(1000);
  kept.type('Ask the mayor');
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toEqual([
    ['Ask the ', 'Ask'],
    ['Ask the mayor', 'Ask the'],
  ]);
  expect(draft.now).toBeNull();
});

it('keeps all of it when one goes, what is typed meanwhile too', async () => {
  const { kept, sent, answers } = field();
  answers((text) => new Promise((done) => setTimeout(() => done(text), 500)));
  kept.type('one');
  const gone = kept.keep();
  kept.type('one two');
  await vi.advanceTimersByTimeAsync(1000);
  expect(await gone).toBe(true);
  expect(sent).toEqual([
    ['one', ''],
    ['one two', 'one'],
  ]);
});

it('waits for nothing where the page goes', () => {
  const { kept, sent, answers } = field();
  answers(() => new Promise(() => {}));
  kept.type('one');
  void kept.keep();
  kept.type('one two');
  kept.keepAtOnce();
  kept.keepAtOnce();
  expect(sent).toEqual([
    ['one', ''],
    ['one two', 'one'],
  ]);
});

it('follows others where nothing was typed, and shows both where something was', async () => {
  const { kept, sent } = field({ value: 'Ask' });
  kept.see('Asked');
  expect(kept.read()).toEqual({ text: 'Asked', theirs: null });
  kept.type('Asked the mayor');
  kept.see('Asked the harbour');
  expect(kept.read()).toEqual({ text: 'Asked the mayor', theirs: 'Asked the harbour' });
  expect(await kept.keep()).toBe(false);
  expect(sent).toEqual([]);
  await kept.keepMine();
  expect(sent).toEqual([['Asked the mayor', 'Asked the harbour']]);
  kept.type('x');
  kept.see('y');
  kept.takeTheirs();
  expect(kept.read()).toEqual({ text: 'y', theirs: null });
  expect(await kept.keep()).toBe(true);
  expect(sent).toHaveLength(1);
});

it('has its words again after a fault, beside what stands there then', async () => {
  const { kept, draft, answers } = field({ value: 'Ask' });
  answers(async () => null);
  kept.type('Ask the mayor');
  expect(await kept.keep()).toBe(false);
  expect(kept.read().text).toBe('Ask the mayor');
  expect(field({ value: 'Ask', found: draft.now }).kept.read()).toEqual({ text: 'Ask the mayor', theirs: null });
  expect(field({ value: 'No', found: draft.now }).kept.read()).toEqual({ text: 'Ask the mayor', theirs: 'No' });
  expect(field({ value: 'Ask the mayor', found: draft.now }).draft.now).toBeNull();
});
