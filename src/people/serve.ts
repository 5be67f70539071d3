import type { z } from 'zod';
import type { Endpoint } from '../base/endpoint.ts';
import type { Context } from '../store/context.ts';
import type { Person } from './person.ts';

/** What an endpoint's code is given: a command's context, who asks, and from where. */
export interface NewsroomContext extends Context {
  readonly person: Person;
  /** address of the asker, behind trusted proxies; for the audit log */
  readonly from: string;
  /** what the asker's program calls itself; at most 300 characters */
  readonly agent: string;
  /** names the session, never the secret that opens it */
  readonly session: string;
}

/** An endpoint with who may ask for it and what answers. */
export interface Route {
  endpoint: Endpoint;
  /** by role alone; who may do it to this very thing is for `run` to say, with NotFound or Forbidden */
  may(person: Person): boolean;
  run(ctx: NewsroomContext, input: never): Promise<unknown>;
}

/** Ties an endpoint to its rule and its code. There is no way to leave the rule out. */
export function serve<Input extends z.ZodType, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  {
    may,
    run,
  }: {
    may(person: Person): boolean;
    run(ctx: NewsroomContext, input: z.output<Input>): Promise<z.input<Output>>;
  },
): Route {
  return { endpoint, may, run: run as Route['run'] };
}
