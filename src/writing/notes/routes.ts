import type { ArticleId } from '../../base/ids.ts';
import { type Route, serve } from '../../people/serve.ts';
import type { Live } from '../live/open-live.ts';
import { guard } from '../stories/guard.ts';
import { reads, whoMay } from '../who-may.ts';
import { changeNote, changeReply, removeNote, removeReply } from './change-notes.ts';
import * as contract from './contract.ts';
import { noteRow, notesOf } from './read-notes.ts';
import { addNote, replyToNote, settleNote } from './write-notes.ts';

/** Everybody in the story is told of each change, so that open screens show it within the second. */
export function noteRoutes(live: Live): Route[] {
  const tell = (story: ArticleId) => live.tell(story, { kind: 'notes' });
  const comments = whoMay('story.comment');
  return [
    serve(contract.notes, {
      may: reads,
      run: async ({ db, person }, { story, all }) => {
        const may = await guard(db, person, story);
        return { notes: await notesOf(db, { person, may }, story, { all: all === '1' }) };
      },
    }),
    serve(contract.addNote, {
      may: comments,
      run: async (ctx, { story, ...input }) => {
        const note = await addNote(ctx, story, input);
        tell(story);
        return { note };
      },
    }),
    serve(contract.replyToNote, {
      may: comments,
      run: async (ctx, { id, ...words }) => {
        const note = await replyToNote(ctx, id, words);
        tell((await noteRow(ctx.db, id)).articleId);
        return { note };
      },
    }),
    ...([true, false] as const).map((isDone) =>
      serve(isDone ? contract.resolveNote : contract.reopenNote, {
        may: comments,
        run: async (ctx, { id }) => {
          const note = await settleNote(ctx, id, isDone);
          tell((await noteRow(ctx.db, id)).articleId);
          return { note };
        },
      }),
    ),
    serve(contract.changeNote, {
      may: comments,
      run: async (ctx, { id, ...words }) => {
        const { story, note } = await changeNote(ctx, id, words);
        tell(story);
        return { note };
      },
    }),
    serve(contract.changeReply, {
      may: comments,
      run: async (ctx, { id, ...words }) => {
        const { story, note } = await changeReply(ctx, id, words);
        tell(story);
        return { note };
      },
    }),
    serve(contract.removeNote, {
      may: comments,
      run: async (ctx, { id }) => {
        tell(await removeNote(ctx, id));
        return {};
      },
    }),
    serve(contract.removeReply, {
      may: comments,
      run: async (ctx, { id }) => {
        const { story, note } = await removeReply(ctx, id);
        tell(story);
        return { note };
      },
    }),
  ];
}
