import { expect, it } from 'vitest';
import { settings } from '../../strings/en/settings.ts';
import { changeWords, valueWords } from './change-words.ts';

const said = (name: string, before: unknown, after: unknown) => changeWords(settings, name, before, after);

it('says what a setting was and is', () => {
  expect(said('name', 'The Tide', 'The Ebb')).toEqual(['Name: from “The Tide” to “The Ebb”']);
  expect(said('tagline', '', 'x')).toEqual(['Tagline: from nothing to “x”']);
  expect(said('readersCompare', false, true)).toEqual(['Readers may compare versions: from off to on']);
  expect(said('logo', null, 12)).toEqual(['Logo: from nothing to picture 12']);
  expect(said('gone-since', 1, 2)).toEqual(['gone-since: from 1 to 2']);
});

it('says of a list what came and went, and of an object what changed in it', () => {
  expect(said('blockedAgents', ['A', 'B'], ['B', 'C', 'D'])).toEqual([
    'Robots that are kept out: added C, D',
    'Robots that are kept out: taken away A',
  ]);
  expect(said('blockedAgents', ['A', 'B'], ['B', 'A'])).toEqual(['Robots that are kept out: in another order']);
  const before = { legalName: '', address: 'Quay 1', policies: {} };
  expect(said('organisation', before, { ...before, legalName: 'Tide Ltd', policies: { ethicsPolicy: '/e/' } })).toEqual(
    ['Legal name of the publisher: from nothing to “Tide Ltd”', 'Ethics: from nothing to “/e/”'],
  );
});

it('says what an object is', () => {
  expect(valueWords(settings, 'organisation', { legalName: 'Tide Ltd', address: '', policies: {} })).toBe(
    'Legal name of the publisher “Tide Ltd”',
  );
  expect(valueWords(settings, 'trust', { belongto: [], member: ['https://a.example/'] })).toBe(
    'Members https://a.example/',
  );
});

it('says of partners what they are told of', () => {
  const post = { name: 'The Post', email: 'desk@post.example', takes: 'all' };
  expect(said('partners', [post], [{ ...post, takes: 'changes' }])).toEqual([
    'Partners: added The Post desk@post.example (Corrections and withdrawals)',
    'Partners: taken away The Post desk@post.example (Everything)',
  ]);
});
