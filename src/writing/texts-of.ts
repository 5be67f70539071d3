import type { Texts } from '../planning/texts.ts';
import type { Context } from '../store/context.ts';
import { checksOf } from './checks/checks-of.ts';
import type { Live } from './live/open-live.ts';
import { keepVersion } from './versions/keep-version.ts';

/** What planning asks of the texts. */
export function textsOf({ db }: Pick<Context, 'db'>, live: Live): Texts {
  return {
    findings: (story) => live.within(story, (room) => checksOf(db, live, room)),
    saved: (story) => live.within(story, (room) => live.saver.saveNow(room)),
    keepReady: (ctx, story, name) =>
      live.within(story, async (room) => {
        const version = await keepVersion(ctx, live, room, { reason: 'named', name, by: ctx.person.id });
        const { savedAt } = await db
          .selectFrom('storyTexts')
          .select('savedAt')
          .where('articleId', '=', story)
          .executeTakeFirstOrThrow();
        return { version, savedAt };
      }),
    changed(story) {
      live.tell(story, { kind: 'status' });
      void live.rightsChanged(story);
      live.announce(story);
    },
  };
}
