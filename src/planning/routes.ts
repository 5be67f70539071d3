import type { Person } from '../people/person.ts';
import { type Act, may } from '../people/rights.ts';
import { type Route, serve } from '../people/serve.ts';
import { addIdeas } from './add-ideas.ts';
import { assign } from './assign.ts';
import { boardOf } from './board.ts';
import { changePlan } from './change-plan.ts';
import * as contract from './contract.ts';
import { daysOf } from './days.ts';
import { listPlans } from './list-plans.ts';
import { movePlan } from './move-plan.ts';
import { onePlan } from './one-plan.ts';
import { saveStatuses } from './save-statuses.ts';
import type { Texts } from './texts.ts';

/** Every endpoint of planning. */
export function planningRoutes(texts: Texts): Route[] {
  const reads = who('story.read');
  const plans = who('story.plan');
  return [
    serve(contract.board, { may: reads, run: (ctx) => boardOf(ctx, ctx.person) }),
    serve(contract.days, { may: reads, run: ({ db, person }, range) => daysOf(db, person, range) }),
    serve(contract.plans, { may: reads, run: (ctx, asked) => listPlans(ctx, ctx.person, asked) }),
    serve(contract.plan, { may: reads, run: ({ db, person }, { id }) => onePlan(db, person, id) }),
    serve(contract.addIdeas, {
      may: who('story.create'),
      async run(ctx, { ideas }) {
        const added = await addIdeas(ctx, ideas);
        for (const { id } of added) texts.changed(id);
        return { plans: added };
      },
    }),
    serve(contract.changePlan, {
      may: plans,
      run: async (ctx, { id, ...change }) => ({ plan: await changePlan(ctx, id, change) }),
    }),
    serve(contract.assign, {
      may: who('story.handOver'),
      run: async (ctx, { id, people, was }) => ({ plan: await assign(ctx, texts, id, people, was) }),
    }),
    serve(contract.movePlan, {
      may: plans,
      run: async (ctx, { id, ...step }) => ({ plan: await movePlan(ctx, texts, id, step) }),
    }),
    serve(contract.saveStatuses, {
      may: who('steps.manage'),
      run: async (ctx, input) => ({ statuses: await saveStatuses(ctx, input) }),
    }),
  ];
}

const who =
  (act: Act) =>
  (person: Person): boolean =>
    may(person, act);
