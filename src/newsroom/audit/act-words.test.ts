import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { audit } from '../strings/en/audit.ts';
import { people } from '../strings/en/people.ts';
import { actChoices, actWords, kindOf } from './act-words.ts';
import { detailWords } from './detail-words.ts';

const SOURCE = resolve(import.meta.dirname, '../..');

/** Every act and kind of thing that some room writes down, as it stands in the code. */
function written(pattern: RegExp): string[] {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.ts$/.test(name) && !/\.test\.ts$|newsroom|imports|migrations/.test(name),
  );
  const texts = files.map((name) => readFileSync(join(SOURCE, name), 'utf8')).filter((text) => text.includes('audit('));
  return [...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, found]) => found ?? '')))];
}

it('has words for every act that is written down', () => {
  const acts = written(
    /(?:what: |what = |what[:=\w ]*[^\n;]*[?:] |(?:told|note)\([^\n]*)'([a-z][a-z-]+\.[a-zA-Z-]+)'/g,
  );
  expect(acts.length).toBeGreaterThan(60);
  expect(acts.filter((what) => actWords(audit, what) === what)).toEqual([]);
  const listed = new Set(actChoices(audit).flatMap(({ items }) => items.map(({ value }) => value)));
  expect(Object.keys(audit.acts).filter((what) => !listed.has(what))).toEqual([]);
});

it('has words for every kind of thing', () => {
  const kinds = written(/thing: `([a-z-]+):/g);
  expect(kinds.length).toBeGreaterThan(8);
  expect(kinds.filter((kind) => kindOf(audit, `${kind}:1`) === kind)).toEqual([]);
});

it('shows what it has no words for as it is written down, also where it is called like a part of every object', () => {
  expect(actWords(audit, 'story.unheard-of')).toBe('story.unheard-of');
  expect(actWords(audit, 'constructor')).toBe('constructor');
  expect(kindOf(audit, '__proto__:1')).toBe('__proto__');
});

it('says details in words, with names for ids', () => {
  const words = (detail: Record<string, unknown>, names = {}) => detailWords({ audit, people }, detail, names);
  const names = { 'person:41rn': 'Maren Holt', 'person:RbWs': 'Jonas Quill', 'section:3': 'Coast' };
  expect(words({ from: '41rn', to: 'RbWs' }, names)).toEqual(['from: Maren Holt', 'to: Jonas Quill']);
  expect(words({ from: 'draft', places: ['site', 'feed'] })).toEqual(['from: draft', 'places: site, feeds']);
  expect(words({ from: { roles: ['reporter'], sections: [3], author: null }, isNew: true }, names)).toEqual([
    'from: roles Reporter, sections Coast, by-line none',
    'new browser: yes',
  ]);
  expect(words({ constructor: '__proto__', reason: '', gone: undefined })).toEqual(['constructor: __proto__']);
  expect(words({ from: '/old', to: '/new' })).toEqual(['from: /old', 'to: /new']);
});
