import type { z } from 'zod';

/**
 * One thing that the newsroom's app can ask of the server. Both sides are typed by it, and both check by it: the server
 * what comes in, the app what comes back.
 */
export interface Endpoint<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** below `/newsroom/api`; each `:name` is taken from the path into the input, as text (`z.coerce` where a number) */
  path: `/${string}`;
  /** path, then query (GET, DELETE) or JSON body (POST, PUT), as one object */
  input: Input;
  output: Output;
}

export function endpoint<Input extends z.ZodType, Output extends z.ZodType>(
  description: Endpoint<Input, Output>,
): Endpoint<Input, Output> {
  return description;
}
