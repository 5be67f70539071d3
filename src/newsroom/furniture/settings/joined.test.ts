import { expect, it } from 'vitest';
import { joined } from './joined.ts';

const organisation = { legalName: '', address: '', foundedOn: '', policies: { masthead: '/us/' } };
const was = { tagline: '', name: 'Quay', organisation, social: [{ label: 'One', href: 'https://one.example' }] };
// as another answer has it: the same values, other objects
const again = structuredClone(was);

it('joins what one changed and what the other changed, without a word', () => {
  const mine = { organisation: { ...organisation, foundedOn: '1998' } };
  const theirs = { organisation: { ...again.organisation } };
  expect(joined({ organisation }, mine, theirs)).toEqual({ value: mine, clashes: [] });
  const both = joined(was, { ...was, ...mine }, { ...again, tagline: 'Every tide' });
  expect(both).toEqual({ value: { ...was, ...mine, tagline: 'Every tide' }, clashes: [] });
});

it('joins two parts of one setting, and a part that somebody took away', () => {
  const mine = { ...organisation, foundedOn: '1998' };
  const theirs = { ...organisation, legalName: 'Quay Ltd', policies: {} };
  expect(joined(organisation, mine, theirs)).toEqual({
    value: { legalName: 'Quay Ltd', address: '', foundedOn: '1998', policies: {} },
    clashes: [],
  });
});

it('names what both changed, each part by itself, and goes on with either', () => {
  const mine = { ...organisation, foundedOn: '1998', address: 'Pier 1' };
  const theirs = { ...organisation, foundedOn: '1999', legalName: 'Quay Ltd' };
  const clashes = [{ path: ['foundedOn'], theirs: '1999' }];
  const rest = { legalName: 'Quay Ltd', address: 'Pier 1', policies: organisation.policies };
  expect(joined(organisation, mine, theirs)).toEqual({ value: { ...rest, foundedOn: '1998' }, clashes });
  expect(joined(organisation, mine, theirs, 'theirs')).toEqual({ value: { ...rest, foundedOn: '1999' }, clashes });
});

it('takes a list for one thing', () => {
  const { clashes } = joined(was.social, [], [...was.social, { label: 'Two', href: 'https://two.example' }]);
  expect(clashes).toHaveLength(1);
});

it('says nothing where both made the same of it', () => {
  expect(joined('', 'Quay', 'Quay')).toEqual({ value: 'Quay', clashes: [] });
});
