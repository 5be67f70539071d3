import { Avatar, Tooltip } from '@mantine/core';
import type { ReactElement } from 'react';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { usePeopleHere } from './use-people-here.ts';

/** Who else has the story open now. */
export function PeopleHere(): ReactElement | null {
  const { live } = useStory();
  const words = useWords();
  const people = usePeopleHere(live);
  if (people.length === 0) return null;
  return (
    <Avatar.Group role="list" aria-label={words.peopleHere}>
      {people.map(({ id, name, color }) => (
        <Tooltip key={id} label={name}>
          <Avatar size={28} role="listitem" aria-label={name} className="person-here" style={{ '--person': color }}>
            {initials(name)}
          </Avatar>
        </Tooltip>
      ))}
    </Avatar.Group>
  );
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => [...word][0])
    .filter((_, position, all) => position === 0 || position === all.length - 1)
    .join('')
    .toUpperCase();
}
