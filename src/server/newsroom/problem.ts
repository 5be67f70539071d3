import { STATUS_CODES } from 'node:http';
import { Conflict, Invalid } from '../../base/errors.ts';
import { statusOf } from '../on-error.ts';

/** What went wrong, as the newsroom's app reads it (RFC 9457). */
export interface Problem {
  status: number;
  /** one word for what no status says: `second-factor`, `set-up-second-factor` */
  type?: string;
  /** a sentence for people */
  detail?: string;
  /** by field, what to do */
  fields?: Readonly<Record<string, string>>;
  /** the state to go on from, after somebody else was quicker */
  current?: unknown;
  /** the request's id, to quote */
  id?: string;
}

export function problem({ status, type, ...rest }: Problem): Response {
  return new Response(
    JSON.stringify({ ...(type && { type }), title: STATUS_CODES[status] ?? 'Error', status, ...rest }),
    { status, headers: { 'content-type': 'application/problem+json; charset=utf-8' } },
  );
}

/** One of the four errors as its problem; anything else says nothing but its id. */
export function problemOf(error: unknown, id: string): Response {
  const status = statusOf(error);
  if (status >= 500) return problem({ status, id, detail: SORRY });
  return problem({
    status,
    id,
    detail: (error as Error).message,
    ...(error instanceof Invalid && { fields: error.fields }),
    ...(error instanceof Conflict && error.current !== undefined && { current: error.current }),
  });
}

const SORRY = 'Something went wrong on our side. Nothing you wrote is lost; please try again.';
