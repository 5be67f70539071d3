import { may } from '../people/rights.ts';
import { type Route, serve } from '../people/serve.ts';
import { addressRoutes } from './address/routes.ts';
import { checksOf } from './checks/checks-of.ts';
import * as contract from './contract.ts';
import type { Live } from './live/open-live.ts';
import { lookupRoutes } from './lookups/routes.ts';
import { noteRoutes } from './notes/routes.ts';
import { previewRoutes } from './previews/routes.ts';
import { createStory } from './stories/create-story.ts';
import { guard } from './stories/guard.ts';
import { listRoutes } from './stories/list-routes.ts';
import { listStories } from './stories/list-stories.ts';
import { type Moved, setPeople, setStatus } from './stories/move-stories.ts';
import { oneStory } from './stories/one-story.ts';
import { styleRoutes } from './style/routes.ts';
import { versionRoutes } from './versions/routes.ts';
import { reads, whoMay } from './who-may.ts';

/** Every endpoint of writing. @param origin of the paper, for addresses that are handed out */
export function routesOf(live: Live, origin: string): Route[] {
  const changed = async (moved: Moved): Promise<Moved> => {
    for (const id of moved.done) {
      live.tell(id, { kind: 'status' });
      void live.rightsChanged(id);
      live.announce(id);
    }
    return moved;
  };
  return [
    serve(contract.stories, {
      may: reads,
      run: ({ db, person }, input) => listStories(db, person, input, live.whoIsIn),
    }),
    serve(contract.createStory, {
      may: whoMay('story.create'),
      run: async (ctx, input) => {
        const id = await createStory(ctx, input);
        live.announce(id);
        return { id };
      },
    }),
    serve(contract.story, {
      may: reads,
      run: ({ db, person }, { id }) => oneStory(db, person, id, { whoIsIn: live.whoIsIn, origin }),
    }),
    serve(contract.setStatus, {
      may: (person) => may(person, 'story.edit') || may(person, 'story.delete'),
      run: async (ctx, { ids, status }) => changed(await setStatus(ctx, ids, status)),
    }),
    serve(contract.setPeople, {
      may: whoMay('story.handOver'),
      run: async (ctx, { ids, people }) => changed(await setPeople(ctx, ids, people)),
    }),
    serve(contract.checks, {
      may: reads,
      run: async ({ db, person }, { id }) => {
        await guard(db, person, id);
        return { checks: await live.within(id, (room) => checksOf(db, live, room)) };
      },
    }),
    ...listRoutes(),
    ...addressRoutes(live, origin),
    ...lookupRoutes(),
    ...versionRoutes(live),
    ...noteRoutes(live),
    ...previewRoutes(origin),
    ...styleRoutes(),
  ];
}
