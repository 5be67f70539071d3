import { Alert, Button, Group, Text } from '@mantine/core';
import { type ReactElement, useEffect, useRef } from 'react';
import type { StoryField } from '../../../writing/contract.ts';
import { usePeopleHere } from '../live/use-people-here.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';

/** Brings back at once where nobody else is in the story; asks first where somebody's text would change under them. */
export function WhileSomebodyIsIn({
  wanted,
  go,
  done,
}: {
  wanted: StoryField | 'all' | null;
  go(what: StoryField | 'all'): void;
  done(): void;
}): ReactElement | null {
  const { history } = useWords();
  const { live } = useStory();
  const people = usePeopleHere(live);
  const button = useRef<HTMLButtonElement>(null);
  const asks = people.length > 0 && (wanted === 'all' || wanted === 'body');
  const latest = useRef({ go, done });
  latest.current = { go, done };
  // who comes in or leaves while it is asked changes the question, and answers nothing
  const isAsked = useRef(false);
  useEffect(() => {
    if (wanted === null) {
      isAsked.current = false;
      return;
    }
    if (asks) {
      if (!isAsked.current) button.current?.focus();
      isAsked.current = true;
    } else if (!isAsked.current) {
      latest.current.done();
      latest.current.go(wanted);
    }
  }, [wanted, asks]);
  if (wanted === null || !(asks || isAsked.current)) return null;
  return (
    <Alert
      color="yellow"
      role="alert"
      title={
        people.length > 0
          ? history.someoneIn(people.map(({ name }) => name).join(', '), people.length === 1)
          : undefined
      }
    >
      <Text size="sm">{history.someoneInText}</Text>
      <Group gap="xs" mt="xs">
        <Button ref={button} size="xs" variant="default" onClick={done}>
          {history.notNow}
        </Button>
        <Button
          size="xs"
          onClick={() => {
            done();
            go(wanted);
          }}
        >
          {history.bringBackNow}
        </Button>
      </Group>
    </Alert>
  );
}
