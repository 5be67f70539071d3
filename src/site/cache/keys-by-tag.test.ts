import { expect, it } from 'vitest';
import { KeysByTag } from './keys-by-tag.ts';

it('knows the keys of each tag, one or many, as they come and go', () => {
  const keys = new KeysByTag();
  const of = (tag: string): string[] => [...keys.of(tag)].sort();
  keys.delete('front', '/');
  expect(of('front')).toEqual([]);
  for (const key of ['/', '/', '/a/', '/b/']) keys.add('front', key);
  keys.add('article:1', '/a/');
  expect([of('front'), of('article:1')]).toEqual([['/', '/a/', '/b/'], ['/a/']]);
  keys.delete('front', '/a/');
  keys.delete('front', '/b/');
  keys.delete('front', '/none/');
  expect(of('front')).toEqual(['/']);
  keys.add('front', '/c/');
  expect(of('front')).toEqual(['/', '/c/']);
  keys.delete('article:1', '/b/');
  keys.delete('front', '/c/');
  keys.delete('front', '/');
  expect([of('front'), of('article:1')]).toEqual([[], ['/a/']]);
  keys.clear();
  expect(of('article:1')).toEqual([]);
});
