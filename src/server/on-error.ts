import { Conflict, Forbidden, Invalid, NotFound } from '../base/errors.ts';

/** The status that an error means to the person who caused it; 503 where the database is away; 500 is a bug of ours. */
export function statusOf(error: unknown): number {
  if (error instanceof NotFound) return 404;
  if (error instanceof Forbidden) return 403;
  if (error instanceof Invalid) return 422;
  if (error instanceof Conflict) return 409;
  return isDatabaseAway(error) ? 503 : 500;
}

/** SQLSTATE classes 08 (connection), 53 (resources), 57P (shutdown), 57014 (too slow), Node's network errors, what SQLite says. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = String((error as { code?: unknown }).code ?? '');
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  return (
    /^(08|53|57P)\w+$|^57014$|^(ECONN|EPIPE|ETIMEDOUT|EHOST|ENOTFOUND|EAI_)|^SQLITE_(?!CONSTRAINT|ERROR|MISMATCH|RANGE)/.test(
      code,
    ) ||
    /connection (terminated|is not open)|not open|driver has already been destroyed|timeout exceeded when trying to connect|timeout expired|query read timeout/i.test(
      error.message,
    )
  );
}
