import { z } from 'zod';
import type { PersonId } from '../../base/ids.ts';
import { story as storyEndpoint } from '../../writing/contract.ts';
import { clearCopy, copyName, lookIntoCopy } from './copies.ts';
import { drop, keep, readAllKept, readKept } from './kept-database.ts';

type StoryData = z.output<typeof storyEndpoint.output>;

/** A story that opens without a line. */
export interface KeptStory {
  id: number;
  /** as it stands in this browser's copy of the text */
  headline: string;
  /** changes that only this browser has */
  waiting: number;
}

const MOST = 30;
const keptSchema = z.object({ at: z.number(), person: z.string(), story: storyEndpoint.output });

/** What the server says of a story that is open here; those that were open longest ago go. */
export async function keepStory(person: PersonId, story: StoryData): Promise<void> {
  await keep('stories', story.id, { at: Date.now(), person, story });
  const older = (await allKept(person)).slice(MOST);
  for (const { story: one } of older) {
    await drop('stories', one.id);
    await clearCopy(copyName(person, one.id));
  }
}

/** As it was when the server last spoke of it. */
export async function keptStory(person: PersonId, story: number): Promise<StoryData | null> {
  const kept = keptSchema.safeParse(await readKept('stories', story).catch(() => null)).data;
  return kept?.person === person ? kept.story : null;
}

/** It is not theirs any more. */
export function dropStory(story: number): Promise<void> {
  return drop('stories', story);
}

/** Those whose text is here too, the one that was open last before the others. */
export async function keptStories(person: PersonId): Promise<KeptStory[]> {
  const found: KeptStory[] = [];
  for (const { story } of await allKept(person)) {
    const copy = await lookIntoCopy(copyName(person, story.id));
    if (copy) found.push({ id: story.id, headline: copy.headline ?? story.headline, waiting: copy.waiting });
  }
  return found;
}

async function allKept(person: PersonId): Promise<z.output<typeof keptSchema>[]> {
  const rows = (await readAllKept('stories').catch(() => [])).flatMap((row) => keptSchema.safeParse(row).data ?? []);
  return rows.filter((row) => row.person === person).sort((one, other) => other.at - one.at);
}
