import { NotFound } from '../../base/errors.ts';
import { type Route, serve } from '../../people/serve.ts';
import type { Live } from '../live/open-live.ts';
import { guard } from '../stories/guard.ts';
import { reads, whoMay } from '../who-may.ts';
import * as contract from './contract.ts';
import { keepVersion } from './keep-version.ts';
import { fieldHistory, listVersions, oneVersion } from './list-versions.ts';
import { restore } from './restore.ts';

export function versionRoutes(live: Live): Route[] {
  return [
    serve(contract.versions, {
      may: reads,
      run: async ({ db, person }, { id, before }) => {
        await guard(db, person, id);
        return listVersions(db, id, before);
      },
    }),
    serve(contract.oneVersion, {
      may: reads,
      run: async ({ db, person }, { id, number }) => {
        await guard(db, person, id);
        return oneVersion(db, id, number);
      },
    }),
    serve(contract.nameVersion, {
      may: whoMay('story.edit'),
      run: async (ctx, { id, name, number }) => {
        const { db, person } = ctx;
        await guard(db, person, id, 'edit');
        if (number !== undefined) {
          const { numUpdatedRows } = await db
            .updateTable('versions')
            .set({ name })
            .where('articleId', '=', id)
            .where('number', '=', Math.min(number, 2_147_483_647))
            .executeTakeFirst();
          if (numUpdatedRows === 0n) throw new NotFound(`version ${number} of story ${id}`);
        }
        const made =
          number ??
          (await live.within(id, (room) => keepVersion(ctx, live, room, { reason: 'named', name, by: person.id })));
        live.tell(id, { kind: 'versions' });
        return { version: (await oneVersion(db, id, made)).version };
      },
    }),
    serve(contract.compare, {
      may: reads,
      run: async ({ db, person }, { id, from, to }) => {
        await guard(db, person, id);
        const left = (await oneVersion(db, id, from)).snapshot;
        if (to !== undefined) return { from: left, to: (await oneVersion(db, id, to)).snapshot };
        return { from: left, to: await live.within(id, async (room) => room.take().snapshot) };
      },
    }),
    serve(contract.restore, {
      may: whoMay('story.edit'),
      run: async (ctx, { id, number, field }) => ({ version: await restore(ctx, live, id, number, field) }),
    }),
    serve(contract.fieldHistory, {
      may: reads,
      run: async ({ db, person }, { id, ...asked }) => {
        await guard(db, person, id);
        return fieldHistory(db, id, asked);
      },
    }),
  ];
}
