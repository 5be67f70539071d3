import { type Route, serve } from '../../people/serve.ts';
import type { Live } from '../live/open-live.ts';
import { guard } from '../stories/guard.ts';
import { whoMay } from '../who-may.ts';
import { changeAddress } from './change-address.ts';
import * as contract from './contract.ts';
import { whatLeadsHere } from './what-leads-here.ts';

export function addressRoutes(live: Live, origin: string): Route[] {
  const publishes = whoMay('story.publish');
  return [
    serve(contract.address, {
      may: publishes,
      run: async ({ db, person }, { id }) => {
        await guard(db, person, id, 'publish');
        return whatLeadsHere(db, id, origin);
      },
    }),
    serve(contract.changeAddress, {
      may: publishes,
      run: async (ctx, { id, slug }) => {
        const done = await changeAddress(ctx, live, id, slug);
        live.announce(id);
        return done;
      },
    }),
  ];
}
