import { expect, it } from 'vitest';
import { questionOf } from '../site/cache/question.ts';
import { knownParameters } from './known-parameters.ts';

it.each([
  ['/feed.xml?before=1', '/feed.xml'],
  ['/news/feed/?page=7&feed=x', '/news/feed/'],
  ['/2026/08/story/index.md?page=2', '/2026/08/story/index.md'],
  ['/sitemaps/pages-1.xml?before=x', '/sitemaps/pages-1.xml'],
  ['/?utm_source=a&fbclid=b', '/'],
  ['/news/?page=2&x=1&page=3', '/news/?page=2'],
  ['/?year=2012&monthnum=3&x=1', '/?monthnum=3&year=2012'],
  ['/index.php?p=12&x=1', '/index.php?p=12'],
  ['/search/?sort=new&q=fire&y', '/search/?q=fire&sort=new'],
])('%s is kept once, as %s', (target, key) => {
  expect(questionOf(target, knownParameters)).toMatchObject({ key });
});
