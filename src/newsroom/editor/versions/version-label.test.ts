import { beforeAll, expect, it, vi } from 'vitest';
import type { Version } from '../../../writing/versions/contract.ts';
import { editorEn } from '../../strings/editor-en.ts';
import { versionBy, versionLabel } from './version-label.ts';

beforeAll(() => vi.stubGlobal('document', { documentElement: { lang: 'en' } }));

const version = (more: Partial<Version>): Version => ({
  ...{ number: 4, reason: 'time', name: '', people: [], at: 0, words: 0, edition: null },
  ...more,
});
const label = (more: Partial<Version>): string => versionLabel(version(more), editorEn);
const by = (more: Partial<Version>): string => versionBy(version(more), editorEn);

it('says in words what was brought back', () => {
  expect(label({ reason: 'restored', name: '2' })).toMatch(/^4\. Brought back version 2, /);
  expect(label({ reason: 'restored', name: '2: headline' })).toMatch(/^4\. Brought back from version 2: Headline, /);
  expect(label({ reason: 'restored', name: '2: constructor' })).toMatch(/^4\. Brought back version 2, /);
  expect(label({ reason: 'restored', name: 'Legal ok' })).toMatch(/^4\. Legal ok, /);
  expect(label({ reason: 'named', name: '2' })).toMatch(/^4\. 2, /);
  expect(label({ edition: 3 })).toMatch(/^4\. While writing, .*, edition 3$/);
});

it('never says that nobody wrote', () => {
  expect(by({ number: 1, reason: 'opened' })).toBe('Before anybody wrote here, no words yet');
  expect(by({ reason: 'outside', words: 1 })).toBe('Not in the editor, 1 word');
  expect(by({ reason: 'published', words: 20 })).toBe('20 words');
  expect(by({ people: [{ id: 'a', name: 'Ada' }] as Version['people'], words: 20 })).toBe('Ada, 20 words');
});
