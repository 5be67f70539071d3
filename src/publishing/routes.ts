import type { ArticleId } from '../base/ids.ts';
import { may } from '../people/rights.ts';
import { type Route, serve } from '../people/serve.ts';
import type { Live } from '../writing/live/open-live.ts';
import { reads, whoMay } from '../writing/who-may.ts';
import { pendingOf } from './acts/pending-of.ts';
import { publicationOf } from './acts/publication.ts';
import { publishStory } from './acts/publish-story.ts';
import { whereItLeads, withdrawStory } from './acts/withdraw-story.ts';
import * as contract from './contract.ts';
import { liftEmbargo } from './embargo/lift-embargo.ts';
import { setEmbargo } from './embargo/set-embargo.ts';
import { dropFix } from './fix/end-fix.ts';
import { fixBeside } from './fix/fix-beside.ts';
import { openFix } from './fix/open-fix.ts';
import { publishFix } from './fix/publish-fix.ts';
import * as letters from './letters/contract.ts';
import { letterQueue } from './letters/letter-queue.ts';
import { removeFromLetter } from './letters/remove-from-letter.ts';
import { listSchedules } from './schedules/list-schedules.ts';
import { moveSchedule } from './schedules/move-schedule.ts';
import { scheduleVersion } from './schedules/schedule-version.ts';
import { undoAct } from './undo/undo-act.ts';

/** Every endpoint of publishing but those of receipts. */
export function publishingRoutes(live: Live): Route[] {
  const told = async <Result>(id: Parameters<Live['announce']>[0], done: Promise<Result>): Promise<Result> => {
    const result = await done;
    live.announce(id);
    return result;
  };
  return [
    serve(contract.publication, { may: reads, run: (ctx, { id }) => publicationOf(ctx, live, id) }),
    serve(contract.publishStory, {
      may: whoMay('story.publish'),
      async run(ctx, { id, at, instead, ...order }) {
        if (at !== null) {
          const done = await told(id, scheduleVersion(ctx, live, id, { ...order, at, instead }));
          return { ...done, receipt: null, edition: null };
        }
        const { snapshot: _words, ...done } = await told(id, publishStory(ctx, live, id, order));
        return { ...done, schedule: null };
      },
    }),
    serve(contract.withdrawStory, {
      may: whoMay('story.withdraw'),
      run: (ctx, { id, ...order }) => told(id, withdrawStory(ctx, live, id, order)),
    }),
    serve(contract.checkWithdrawal, {
      may: whoMay('story.withdraw'),
      run: async (ctx, { id, redirectTo }) => ({
        redirectTo: await whereItLeads(ctx, live.origin, { id, redirectTo }),
      }),
    }),
    serve(contract.undo, {
      // who did it may take it back, whatever their role is
      may: reads,
      async run(ctx, { id }) {
        const { receipt, story } = await undoAct(ctx, live, id);
        live.announce(story);
        return { receipt };
      },
    }),
    serve(contract.openFix, { may: whoMay('story.publish'), run: (ctx, { id }) => openFix(ctx, live, id) }),
    serve(contract.fixCompare, { may: whoMay('story.publish'), run: (ctx, { id }) => fixBeside(ctx, live, id) }),
    serve(contract.publishFix, {
      may: whoMay('story.publish'),
      async run(ctx, { id, ...order }) {
        const { receipt, edition, version, touched } = await told(id, publishFix(ctx, live, id, order));
        return { receipt, edition, version, touched };
      },
    }),
    serve(contract.dropFix, {
      may: whoMay('story.publish'),
      async run(ctx, { id }) {
        await dropFix(ctx, live, id);
        return {};
      },
    }),
    serve(contract.pendingCompare, { may: reads, run: (ctx, { id }) => pendingOf(ctx, live, id) }),
    serve(letters.letterQueue, {
      may: reads,
      run: (ctx) => letterQueue(ctx, live.origin),
    }),
    serve(letters.leaveLetterQueue, {
      may: whoMay('story.publish'),
      async run(ctx, { ids }) {
        await removeFromLetter(ctx, ids as ArticleId[]);
        return {};
      },
    }),
    serve(contract.moveSchedule, {
      may: whoMay('story.publish'),
      async run(ctx, { id, ...order }) {
        const { schedule, story } = await moveSchedule(ctx, id, order);
        live.tell(story, { kind: 'status' });
        void live.rightsChanged(story);
        live.announce(story);
        return { schedule };
      },
    }),
    serve(contract.schedules, {
      may: reads,
      run: async ({ db, person }, range) => ({ schedules: await listSchedules(db, person, range) }),
    }),
    serve(contract.setEmbargo, {
      may: whoMay('story.embargo'),
      async run(ctx, { id, ...order }) {
        const { id: _row, ...embargo } = await told(id, setEmbargo(ctx, id, order));
        live.tell(id, { kind: 'status' });
        return { embargo };
      },
    }),
    serve(contract.liftEmbargo, {
      may: (person) => may(person, 'embargo.lift') || may(person, 'story.embargo'),
      async run(ctx, { id, reason }) {
        await told(id, liftEmbargo(ctx, id, reason));
        live.tell(id, { kind: 'status' });
        return {};
      },
    }),
  ];
}
