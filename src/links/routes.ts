import { mayFurniture } from '../paper/may.ts';
import type { Person } from '../people/person.ts';
import { may } from '../people/rights.ts';
import { type Route, serve } from '../people/serve.ts';
import * as contract from './contract.ts';
import { checkLink, heedLink, ignoreLink } from './link-acts.ts';
import { linkTasks } from './link-tasks.ts';

/** By role; which stories is asked of each. Whose story it is may look, though the live text is not theirs to change. */
const mayLook = (person: Person): boolean => may(person, 'story.edit') || mayFurniture(person);

export const linkRoutes: readonly Route[] = [
  serve(contract.links, { may: mayLook, run: linkTasks }),
  serve(contract.checkLink, { may: mayLook, run: done(checkLink) }),
  serve(contract.ignoreLink, { may: mayLook, run: done(ignoreLink) }),
  serve(contract.heedLink, { may: mayLook, run: done(heedLink) }),
];

function done<Ctx, Input>(act: (ctx: Ctx, input: Input) => Promise<void>) {
  return async (ctx: Ctx, input: Input): Promise<Record<string, never>> => {
    await act(ctx, input);
    return {};
  };
}
