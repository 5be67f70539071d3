import { z } from 'zod';
import { endpoint } from '../../base/endpoint.ts';
import { idInPath, personId } from '../../base/id-schema.ts';
import type { ArticleId } from '../../base/ids.ts';
import { withoutTurns } from '../../base/without-turns.ts';
import { someone } from '../contract.ts';

/** A Yjs relative position (`Y.encodeRelativePosition`), base64. */
const position = z.base64().min(1).max(400);

/** The passage a note is on: it moves with the text. `quote`: the words at the time, for when the passage is gone. */
export const anchor = z.object({
  /** `body`, `leadCaption` or a text field */
  field: z.string().max(40),
  from: position,
  to: position,
  quote: z.string().max(2_000),
});

const text = z.string().overwrite(withoutTurns).trim().min(1).max(10_000);
const mentions = z.array(personId).max(30).default([]);

export const reply = z.object({
  id: z.number().int(),
  by: someone,
  at: z.number().int(),
  text: z.string(),
  mentions: z.array(someone),
  /** null: as it was sent */
  editedAt: z.number().int().nullable(),
  may: z.object({ change: z.boolean(), remove: z.boolean() }),
});
export type Reply = z.output<typeof reply>;

/** A comment of a colleague on a passage; never seen by readers. */
export const note = z.object({
  id: z.number().int(),
  anchor,
  by: someone,
  at: z.number().int(),
  text: z.string(),
  mentions: z.array(someone),
  editedAt: z.number().int().nullable(),
  replies: z.array(reply),
  resolved: z.object({ by: someone, at: z.number().int() }).nullable(),
  may: z.object({ change: z.boolean(), remove: z.boolean(), resolve: z.boolean() }),
});
export type Note = z.output<typeof note>;

const id = z.object({ id: z.coerce.number<number | string>().int().positive() });

/** Open ones, with `all` the resolved ones too; oldest first. */
export const notes = endpoint({
  method: 'GET',
  path: '/stories/:story/notes',
  input: z.object({ story: idInPath<ArticleId>(), all: z.literal('1').optional() }),
  output: z.object({ notes: z.array(note) }),
});

export const addNote = endpoint({
  method: 'POST',
  path: '/stories/:story/notes',
  input: z.object({ story: idInPath<ArticleId>(), anchor, text, mentions }),
  output: z.object({ note }),
});

export const replyToNote = endpoint({
  method: 'POST',
  path: '/notes/:id/replies',
  input: z.object({ ...id.shape, text, mentions }),
  output: z.object({ note }),
});

export const resolveNote = endpoint({
  method: 'POST',
  path: '/notes/:id/resolve',
  input: id,
  output: z.object({ note }),
});

export const reopenNote = endpoint({
  method: 'POST',
  path: '/notes/:id/reopen',
  input: id,
  output: z.object({ note }),
});

/** Other words for one's own note, as long as nobody else replied. @throws Conflict */
export const changeNote = endpoint({
  method: 'PUT',
  path: '/notes/:id',
  input: z.object({ ...id.shape, text, mentions }),
  output: z.object({ note }),
});

/** The same of one's own reply, as long as nobody else said anything after it. @throws Conflict */
export const changeReply = endpoint({
  method: 'PUT',
  path: '/notes/replies/:id',
  input: z.object({ ...id.shape, text, mentions }),
  output: z.object({ note }),
});

/** One's own note with all its replies, as long as nobody else replied. @throws Conflict */
export const removeNote = endpoint({
  method: 'DELETE',
  path: '/notes/:id',
  input: id,
  output: z.object({}),
});

/** One's own reply, as long as nobody else said anything after it. @throws Conflict */
export const removeReply = endpoint({
  method: 'DELETE',
  path: '/notes/replies/:id',
  input: id,
  output: z.object({ note }),
});
