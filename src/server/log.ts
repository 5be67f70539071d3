import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/** One JSON line a fact, on standard output (or where `to` says). Line breaks in values are escaped by JSON itself. */
export function createLog(level: string, to?: DestinationStream): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  return to ? pino(options, to) : pino(options);
}
