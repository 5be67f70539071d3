import { NotFound } from '../../base/errors.ts';
import type { ArticleId, PersonId } from '../../base/ids.ts';
import type { Person } from '../../people/person.ts';
import type { Db } from '../../store/database.ts';
import type { Row } from '../../store/tables.ts';
import type { StoryMay } from '../contract.ts';
import { peopleNamed } from '../names.ts';
import type { Note } from './contract.ts';

const MOST = 500;

/** The notes of a story, oldest first. */
export async function notesOf(
  db: Db,
  { person, may }: { person: Person; may: StoryMay },
  story: ArticleId,
  { all }: { all: boolean },
): Promise<Note[]> {
  const rows = await db
    .selectFrom('passageNotes')
    .selectAll()
    .where('articleId', '=', story)
    .$if(!all, (query) => query.where('resolvedAt', 'is', null))
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();
  return shown(db, { person, may }, rows.reverse());
}

export async function oneNote(db: Db, by: { person: Person; may: StoryMay }, id: number): Promise<Note> {
  const [note] = await shown(db, by, [await noteRow(db, id)]);
  return note as Note;
}

/** @throws {NotFound} */
export async function noteRow(db: Db, id: number): Promise<Row<'passageNotes'>> {
  const row = await db.selectFrom('passageNotes').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound(`note ${id}`);
  return row;
}

async function shown(
  db: Db,
  { person, may }: { person: Person; may: StoryMay },
  rows: readonly Row<'passageNotes'>[],
): Promise<Note[]> {
  const replies =
    rows.length === 0
      ? []
      : await db
          .selectFrom('noteReplies')
          .selectAll()
          .where(
            'noteId',
            'in',
            rows.map(({ id }) => id),
          )
          .orderBy('id')
          .execute();
  const named = await peopleNamed(db, [
    ...[...rows, ...replies].flatMap(({ personId, mentionsJson }) => [personId, ...mentionsIn(mentionsJson)]),
    ...rows.flatMap(({ resolvedBy }) => resolvedBy ?? []),
  ]);
  return rows.map((row) => {
    const own = replies.filter(({ noteId }) => noteId === row.id);
    return {
      id: row.id,
      anchor: { field: row.field, from: row.fromPosition, to: row.toPosition, quote: row.quote },
      by: named(row.personId),
      at: row.at,
      text: row.text,
      mentions: mentionsIn(row.mentionsJson).map(named),
      editedAt: row.editedAt,
      replies: own.map((reply, at) => ({
        id: reply.id,
        by: named(reply.personId),
        at: reply.at,
        text: reply.text,
        mentions: mentionsIn(reply.mentionsJson).map(named),
        editedAt: reply.editedAt,
        may: both(may.comment && isOpenTo(person.id, reply, own.slice(at + 1))),
      })),
      resolved:
        row.resolvedBy === null || row.resolvedAt === null ? null : { by: named(row.resolvedBy), at: row.resolvedAt },
      may: {
        ...both(may.comment && isOpenTo(person.id, row, own)),
        resolve: may.comment && (row.personId === person.id || may.edit),
      },
    };
  });
}

/** What one said oneself is changed or taken back until somebody else has said something to it. */
export function isOpenTo(
  person: PersonId,
  said: { personId: PersonId },
  after: readonly { personId: PersonId }[],
): boolean {
  return said.personId === person && after.every(({ personId }) => personId === person);
}

function both(is: boolean): { change: boolean; remove: boolean } {
  return { change: is, remove: is };
}

export function mentionsIn(json: string): PersonId[] {
  return JSON.parse(json) as PersonId[];
}
