import { may } from '../people/rights.ts';
import { type NewsroomContext, type Route, serve } from '../people/serve.ts';
import * as breaking from './breaking/contract.ts';
import { endBreaking, moveBreakingEnd } from './breaking/end-breaking.ts';
import { breakingNow, listBreaking } from './breaking/list-breaking.ts';
import { setBreaking } from './breaking/set-breaking.ts';
import { candidates, type FindStories } from './candidates.ts';
import * as clipboard from './clipboard/contract.ts';
import { ownClipboard, saveClipboard } from './clipboard/own-clipboard.ts';
import { addContainer } from './containers/add-container.ts';
import { discardDraft, moveContainer, removeContainer } from './containers/arrange.ts';
import { saveDraft } from './containers/save-draft.ts';
import * as contract from './contract.ts';
import { beginFront } from './launches/begin-front.ts';
import { launches } from './launches/contract.ts';
import { launchFront } from './launches/launch-front.ts';
import { leaveToRule } from './launches/leave-to-rule.ts';
import { listLaunches } from './launches/list-launches.ts';
import { callOffLaunch, scheduleLaunch } from './launches/schedule-launch.ts';
import { undoLaunch } from './launches/undo-launch.ts';
import { mayFronts, maySeeFronts } from './may.ts';
import { beHere } from './presence.ts';
import { listFronts } from './view/list-fronts.ts';
import { viewContainer } from './view/view-containers.ts';
import { viewFront } from './view/view-front.ts';

/** Every endpoint of fronts. `find`: search among live stories. */
export function frontRoutes({ find }: { find: FindStories }): Route[] {
  const see = { may: maySeeFronts };
  const edit = { may: mayFronts };
  const strip = { may: (person: Parameters<typeof mayFronts>[0]) => may(person, 'front.edit') };
  const after = async <Done extends object>(ctx: NewsroomContext, key: string, done: Promise<Done>) => ({
    ...(await done),
    front: await viewFront(ctx, key),
  });
  return [
    serve(contract.fronts, { ...see, run: async (ctx) => ({ fronts: await listFronts(ctx) }) }),
    serve(contract.oneFront, { ...see, run: async (ctx, { key }) => ({ front: await viewFront(ctx, key) }) }),
    serve(launches, { ...see, run: listLaunches }),
    serve(contract.candidates, { ...edit, run: (ctx, asked) => candidates(ctx, find, asked) }),
    serve(contract.beginFront, {
      ...edit,
      run: (ctx, { key }) => after(ctx, key, beginFront(ctx, key).then(Object)),
    }),
    serve(contract.addContainer, {
      ...edit,
      run: (ctx, asked) =>
        after(
          ctx,
          asked.key,
          addContainer(ctx, asked).then((id) => ({ id })),
        ),
    }),
    serve(contract.saveDraft, {
      ...edit,
      async run(ctx, asked) {
        await saveDraft(ctx, asked);
        return viewContainer(ctx, asked.key, asked.id);
      },
    }),
    serve(contract.moveContainer, {
      ...edit,
      run: (ctx, asked) => after(ctx, asked.key, moveContainer(ctx, asked).then(Object)),
    }),
    serve(contract.removeContainer, {
      ...edit,
      run: (ctx, asked) => after(ctx, asked.key, removeContainer(ctx, asked).then(Object)),
    }),
    serve(contract.discardDraft, {
      ...edit,
      run: (ctx, asked) => after(ctx, asked.key, discardDraft(ctx, asked).then(Object)),
    }),
    serve(contract.launchFront, {
      ...edit,
      async run(ctx, { key, containers, at }) {
        const launch = at === null ? await launchFront(ctx, { key, containers }) : null;
        const scheduled = at === null ? null : await scheduleLaunch(ctx, { key, containers, at });
        return { launch, scheduled, front: await viewFront(ctx, key) };
      },
    }),
    serve(contract.callOffLaunch, {
      ...edit,
      run: (ctx, asked) => after(ctx, asked.key, callOffLaunch(ctx, asked).then(Object)),
    }),
    serve(contract.undoLaunch, {
      ...edit,
      run: (ctx, asked) =>
        after(
          ctx,
          asked.key,
          undoLaunch(ctx, asked).then((launch) => ({ launch })),
        ),
    }),
    serve(contract.leaveToRule, {
      ...edit,
      run: (ctx, asked) =>
        after(
          ctx,
          asked.key,
          leaveToRule(ctx, asked).then((launch) => ({ launch })),
        ),
    }),
    serve(contract.beHere, { ...see, run: async (ctx, asked) => ({ present: await beHere(ctx, asked) }) }),
    serve(clipboard.clipboard, { ...edit, run: ownClipboard }),
    serve(clipboard.saveClipboard, {
      ...edit,
      async run(ctx, asked) {
        await saveClipboard(ctx, asked);
        return ownClipboard(ctx);
      },
    }),
    serve(breaking.breakingNews, { ...see, run: listBreaking }),
    serve(breaking.setBreaking, {
      ...strip,
      async run(ctx, asked) {
        await setBreaking(ctx, asked);
        return { now: await breakingNow(ctx) };
      },
    }),
    serve(breaking.moveBreakingEnd, {
      ...strip,
      async run(ctx, asked) {
        await moveBreakingEnd(ctx, asked);
        return { now: await breakingNow(ctx) };
      },
    }),
    serve(breaking.endBreaking, {
      ...strip,
      async run(ctx, { id }) {
        await endBreaking(ctx, id);
        return {};
      },
    }),
  ];
}
