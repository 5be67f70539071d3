import { expect, it } from 'vitest';
import type { SectionId, TopicId } from '../../../base/ids.ts';
import { backfillKey, backfillOf } from './backfill-key.ts';

it('names each rule, and finds it again', () => {
  for (const kind of ['none', 'newest', 'sticky'] as const) expect(backfillOf(backfillKey({ kind }))).toEqual({ kind });
  const section = { kind: 'section', section: 3 as SectionId } as const;
  expect(backfillOf(backfillKey(section))).toEqual(section);
  expect(backfillOf('topic-7')).toEqual({ kind: 'topic', topic: 7 as TopicId });
});

it('makes no rule of half of one', () => {
  expect(backfillOf('topic')).toBeNull();
  expect(backfillOf('section-0')).toBeNull();
  expect(backfillOf('')).toBeNull();
});
