import type { z } from 'zod';
import { newsroom } from '../articles/fixture.ts';
import { createPublicArticles } from '../articles/public-articles.ts';
import type { Endpoint } from '../base/endpoint.ts';
import type { ArticleId } from '../base/ids.ts';
import type { Person } from '../people/person.ts';
import type { Db } from '../store/database.ts';
import { createStory } from '../writing/contract.ts';
import { cast, ORIGIN, quiet } from '../writing/fixture.ts';
import type { StoryField, StorySnapshot } from '../writing/layout.ts';
import { openWriting } from '../writing/open-writing.ts';
import { addAccounts, asker } from '../writing/testing/ask.ts';
import { readText } from '../writing/texts/read-text.ts';
import { writeText } from '../writing/texts/write-text.ts';
import { publishingRoutes } from './routes.ts';
import { runDue } from './schedules/run-due.ts';

export const NINE = Date.UTC(2026, 10, 20, 9);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** A newsroom that publishes: people, sections, the endpoints of writing and publishing, and a clock that a test sets. */
export async function publishingRoom(db: Db) {
  let time = NINE;
  const now = () => time;
  const room = await newsroom(db);
  const people = cast();
  const ada = people.add('ada', 'editor');
  const ben = people.add('ben', 'reporter');
  const cleo = people.add('cleo', 'chief');
  const dan = people.add('dan', 'contributor');
  await addAccounts(db, people.people.values());
  const writing = openWriting({ db, now, log: quiet, authority: people.authority, origin: ORIGIN });
  const ask = asker([...writing.routes, ...publishingRoutes(writing.live)], { db, now });
  return {
    ...{ ada, ben, cleo, dan, ask, writing },
    sections: room.sections,
    topics: room.topics,
    authors: room.authors,
    /** what readers have */
    reader: createPublicArticles(db),
    now,
    at(moment: number): void {
      time = moment;
    },
    /** what the clock does */
    runDue: () => runDue({ db, now, who: null, origin: ORIGIN }),
    async story(headline: string, more: Partial<StorySnapshot> = {}): Promise<ArticleId> {
      const { id } = await ask(ada, createStory, { headline, sectionId: room.sections.europe });
      if (Object.keys(more).length > 0) await write(id, more);
      return id;
    },
    write,
    /** the asker's answer, or what it was refused with */
    refused: async <Input extends z.ZodType, Output extends z.ZodType>(
      person: Person,
      endpoint: Endpoint<Input, Output>,
      input: z.input<Input>,
    ): Promise<unknown> =>
      ask(person, endpoint, input).then(
        () => null,
        (error: unknown) => error,
      ),
    close: () => writing.close(),
  };

  /** Somebody writes these fields into the shared text. */
  async function write(id: ArticleId, fields: Partial<StorySnapshot>, by: Person = ada): Promise<void> {
    await writing.live.within(id, async (open) => {
      const snapshot = { ...readText(open.doc), ...fields };
      await open.edit((doc) => writeText(doc, snapshot, Object.keys(fields) as StoryField[]), by.id, {
        source: 'local',
      });
      await writing.live.saver.saveNow(open);
    });
  }
}

export type PublishingRoom = Awaited<ReturnType<typeof publishingRoom>>;

export function paragraphs(...texts: string[]): StorySnapshot['body'] {
  return {
    version: 1,
    content: texts.map((text) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] })),
  };
}
