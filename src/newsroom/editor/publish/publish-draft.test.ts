import { describe, expect, it } from 'vitest';
import type { Act, Place } from '../../../publishing/contract.ts';
import { publishing as words } from '../../strings/en/publishing.ts';
import { actOf, goLabel, hourOf, isBarred, NO_DRAFT, type Publication, shownBy } from './publish-draft.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const live = {
  ...{ state: 'live', zone: 'Europe/Kyiv', places: ['site', 'feed'], embargo: null },
} as unknown as Publication;
const unseen: Publication = { ...live, state: 'none' };
const at = (local: string) => ({ ...NO_DRAFT, when: 'hour' as const, hour: { local, isSecond: false } });

describe('what is filled in before publication', () => {
  it('has no act chosen for a story that readers have, and no choice where they have it not', () => {
    expect(actOf(NO_DRAFT, live)).toBeNull();
    expect(actOf({ ...NO_DRAFT, act: 'minor' }, unseen)).toBe('publish');
    // kept from before a colleague published it
    expect(actOf({ ...NO_DRAFT, act: 'publish' }, live)).toBeNull();
  });

  it('goes out now, or at an hour of the paper that is to come', () => {
    expect(hourOf(NO_DRAFT, 'Europe/Kyiv', NOW)).toBeNull();
    expect(hourOf(at('2026-11-24T06:00'), 'Europe/Kyiv', NOW)).toBe(Date.UTC(2026, 10, 24, 4));
    expect(hourOf(at('2026-11-23T13:59'), 'Europe/Kyiv', NOW)).toBeUndefined();
    expect(hourOf(at(''), 'Europe/Kyiv', NOW)).toBeUndefined();
    // clocks leap over it
    expect(hourOf(at('2027-03-28T03:30'), 'Europe/Kyiv', NOW)).toBeUndefined();
  });

  it('is barred until an embargo ends, and not at its end', () => {
    const until = NOW + 3_600_000;
    const embargo = { until, reason: '', by: null, at: 0 };
    expect(isBarred({ embargo }, null, NOW)).toBe(true);
    expect(isBarred({ embargo }, until - 1, NOW)).toBe(true);
    expect(isBarred({ embargo }, until, NOW)).toBe(false);
    expect(isBarred({ embargo: { ...embargo, until: null } }, until + 1e12, NOW)).toBe(true);
    expect(isBarred({ embargo: null }, null, NOW)).toBe(false);
  });

  it('is shown by what the act and the places bring with them', () => {
    const page = { part: 'page', label: 'Its own page', address: '/a/' };
    const feed = { part: 'feed', label: 'Feeds', address: '/feed.xml' };
    const parts = (...asked: [Act | null, Place[], Publication['consequences']]): string[] =>
      shownBy(asked[0], asked[1], { consequences: asked[2] }, words).map(({ part }) => part);
    expect(parts('update', ['site', 'feed'], [page, feed])).toEqual(['page', 'feed']);
    expect(parts('correction', ['site'], [page, feed])).toEqual(['page', 'corrections']);
    expect(parts(null, ['site', 'feed', 'newsletter'], [page])).toEqual(['page', 'feed', 'letterQueue']);
    const letter = {
      ...{ part: 'mail', label: 'Letter to The Post', address: null },
      ...{ acts: ['correction' as const], feedActs: ['update' as const, 'correction' as const] },
    };
    expect(parts('update', ['site', 'feed'], [page, feed, letter])).toContain('mail');
    expect(parts('update', ['site'], [page, feed, letter])).not.toContain('mail');
    expect(parts('correction', ['site'], [page, feed, letter])).toContain('mail');
    expect(parts('minor', ['site', 'feed'], [page, feed, letter])).not.toContain('mail');
    expect(parts(null, ['site', 'feed'], [page, feed, letter])).not.toContain('mail');
  });

  it('has a button that says what it does', () => {
    expect(goLabel(NO_DRAFT, unseen, words, NOW)).toBe('Publish now');
    expect(goLabel(NO_DRAFT, live, words, NOW)).toBe('Publish changes');
    expect(goLabel({ ...NO_DRAFT, act: 'correction' }, live, words, NOW)).toBe('Publish correction');
  });
});
