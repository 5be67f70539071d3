import { describe, expect, it } from 'vitest';
import type { PersonId, SectionId } from '../../base/ids.ts';
import { readIdea } from './read-idea.ts';

const person = (name: string) => ({ id: name as PersonId, name });
const people = ['Ada Marsh', 'Tomas Penn', 'Tomasz Penn', 'Ana-María Ruiz', 'علي حسن', 'Agent 7'].map(person);
const desks = [
  { id: 1 as SectionId, name: 'News' },
  { id: 2 as SectionId, name: 'News › Europe' },
];
const now = new Date(2026, 10, 23, 9, 30).getTime();
const read = (line: string) => readIdea(line, { people, desks, now });

describe('a line of an idea', () => {
  it('is a title, people, a desk and an hour, in any order', () => {
    const idea = read('Who pays @ada for the quay? #europe due 10:30');
    expect(idea).toMatchObject({ title: 'Who pays for the quay?', desk: { id: 2 }, unknown: [] });
    expect(idea.people.map(({ name }) => name)).toEqual(['Ada Marsh']);
    expect(idea.dueAt).toBe(new Date(2026, 10, 23, 10, 30).getTime());
  });

  it('takes an hour that is over for tomorrow’s', () => {
    expect(read('Fog 9:00').dueAt).toBe(new Date(2026, 10, 24, 9, 0).getTime());
    expect(read('Fog tomorrow 11:15')).toMatchObject({ title: 'Fog', dueAt: new Date(2026, 10, 24, 11, 15).getTime() });
  });

  it('leaves alone what is no hour and no name', () => {
    expect(read('Beaten 2:1 in C# by mail@paper.example 25:99')).toMatchObject({
      title: 'Beaten 2:1 in C# by mail@paper.example 25:99',
      dueAt: null,
      unknown: [],
    });
  });

  it('knows a whole name from the beginning of another, accents and scripts apart', () => {
    expect(read('x @tomas').people.map(({ name }) => name)).toEqual(['Tomas Penn']);
    expect(read('x @anamaria').people.map(({ name }) => name)).toEqual(['Ana-María Ruiz']);
    expect(read('x @agent7').people.map(({ name }) => name)).toEqual(['Agent 7']);
    expect(read('x @علي').people.map(({ name }) => name)).toEqual(['علي حسن']);
  });

  it('asks who is meant rather than guess', () => {
    expect(read('x @penn').unknown).toEqual([{ sign: '@', name: 'penn', could: ['Tomas Penn', 'Tomasz Penn'] }]);
    expect(read('x @zoe #sport').unknown.map(({ could }) => could)).toEqual([[], []]);
  });
});
