import type { Route } from '../people/serve.ts';
import type { Live, LiveOptions } from './live/open-live.ts';
import { openLive } from './live/open-live.ts';
import { routesOf } from './routes.ts';
import { unsavedStories } from './texts/unsaved-stories.ts';

export type Writing = Pick<Live, 'upgrade' | 'whoIsIn' | 'watch' | 'rightsChanged' | 'close'> & {
  routes: Route[];
  /** the open texts, for what publishes them */
  live: Live;
  /** settled when what a killed process left behind is in the working copies */
  caughtUp: Promise<void>;
};

/**
 * Everything of writing that the server mounts: the WebSocket at `/newsroom/live` (`upgrade`), the endpoints (`routes`),
 * who is where. `close` ends all connections and returns when what was written is saved.
 */
export function openWriting(options: LiveOptions): Writing {
  const live = openLive(options);
  const { upgrade, whoIsIn, watch, rightsChanged, close } = live;
  let closing = false;
  const caughtUp = catchUp(live, options, () => closing);
  return {
    upgrade,
    whoIsIn,
    watch,
    rightsChanged,
    caughtUp,
    live,
    routes: routesOf(live, options.origin),
    async close() {
      closing = true;
      await caughtUp;
      await close();
    },
  };
}

async function catchUp(live: Live, { db, log }: LiveOptions, isOver: () => boolean): Promise<void> {
  try {
    const stories = await unsavedStories(db);
    if (stories.length > 0)
      log.info({ stories: stories.length }, 'stories were open when the process ended: saving them');
    for (const story of stories) {
      if (isOver()) return;
      // opening is enough: what is not saved is saved on leaving
      await live.within(story, async () => {}).catch((error: unknown) => log.error({ err: error, story }, 'not saved'));
    }
  } catch (error) {
    log.error({ err: error }, 'nobody could say what was left unsaved');
  }
}
