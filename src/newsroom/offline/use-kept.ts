import { useEffect } from 'react';
import type { z } from 'zod';
import type { PersonId } from '../../base/ids.ts';
import type { story as storyEndpoint } from '../../writing/contract.ts';
import { Problem } from '../ask/problem.ts';
import { dropStory, keepStory } from './kept-stories.ts';

/** Keeps what the server says of the story that is on the screen, so that it opens without a line. */
export function useKept(
  person: PersonId,
  story: number,
  data: z.output<typeof storyEndpoint.output> | undefined,
  fault: unknown,
): void {
  useEffect(() => {
    if (data) void keepStory(person, data).catch(() => {});
  }, [person, data]);
  const isGone = fault instanceof Problem && fault.status === 404;
  useEffect(() => {
    if (isGone) void dropStory(story).catch(() => {});
  }, [isGone, story]);
}
