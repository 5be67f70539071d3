import type { z } from 'zod';
import type { Endpoint } from '../base/endpoint.ts';
import type { Context } from '../store/context.ts';
import type { Person } from './person.ts';

/** What is known of whoever asks, signed in or not. */
export interface VisitorContext extends Context {
  /** address of the asker, behind trusted proxies; for the audit log and for limits */
  readonly from: string;
  /** what the asker's program calls itself; at most 300 characters */
  readonly agent: string;
}

/** What an endpoint's code is given: a command's context, who asks, and from where. */
export interface NewsroomContext extends VisitorContext {
  readonly person: Person;
  /** names the session, never the secret that opens it */
  readonly session: string;
}

/** An endpoint with who may ask for it and what answers. */
export type Route = SignedInRoute | OpenRoute;

interface SignedInRoute {
  endpoint: Endpoint;
  /** by role alone; who may do it to this very thing is for `run` to say, with NotFound or Forbidden */
  may(person: Person): boolean;
  run(ctx: NewsroomContext, input: never): Promise<unknown>;
  /** answered also to those who must first set up, or give, a second factor */
  beforeSecondFactor?: boolean;
}

/** For those who have no session yet: an invitation, a lost password. */
interface OpenRoute {
  endpoint: Endpoint;
  may: 'anyone';
  run(ctx: VisitorContext, input: never): Promise<unknown>;
}

interface Served<Input extends z.ZodType, Output extends z.ZodType, Ctx> {
  run(ctx: Ctx, input: z.output<Input>): Promise<z.input<Output>>;
}

/** Ties an endpoint to its rule and its code. There is no way to leave the rule out. */
export function serve<Input extends z.ZodType, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  rule: Served<Input, Output, NewsroomContext> & { may(person: Person): boolean; beforeSecondFactor?: boolean },
): Route {
  return { endpoint, ...rule } as Route;
}

/** The same for what everybody may ask. What it tells must not depend on whether an account exists. */
export function serveAnyone<Input extends z.ZodType, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  { run }: Served<Input, Output, VisitorContext>,
): Route {
  return { endpoint, may: 'anyone', run } as Route;
}
