import { expect, it } from 'vitest';
import { barLine, startBar } from './progress-bar.ts';

it('says how far, how fast and how long', () => {
  expect(barLine(1200, 4000, 4)).toBe(`${'█'.repeat(9)}${'─'.repeat(21)} 1,200 of 4,000, 300 a second, 10 s left`);
  expect(barLine(4000, 4000, 4)).toBe(`${'█'.repeat(30)} 4,000 of 4,000, 1,000 a second`);
  expect(barLine(10, 100_000, 10)).toContain('27.8 h left');
  expect(barLine(10, null, 0)).toBe('10 done');
});

it('writes nothing where there is no terminal', () => {
  const written: string[] = [];
  const out = (isTTY: boolean) => ({ isTTY, write: (text: string) => written.push(text) > 0 });
  const silent = startBar(out(false), Date.now);
  silent.show(1, 2);
  silent.end();
  expect(written).toEqual([]);
  const bar = startBar(out(true), Date.now);
  bar.show(1, 1, 'stories');
  bar.end();
  expect(written.join('')).toContain('stories █');
});
