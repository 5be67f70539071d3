import { z } from 'zod';

/** The years 1 to 9999: what every format that tells a moment can tell, and both databases can keep. */
const FIRST = Date.parse('0001-01-01T00:00:00Z');
const LAST = Date.parse('9999-12-31T23:59:59Z');

/** A moment that somebody sends, in JSON. Whether it can be set for something: `hour.ts`. */
export const instantInput = z.number().int().min(FIRST).max(LAST);

/** The same in a path or a query, where everything is text. */
export const instantInQuery = z.coerce.number<number | string>().int().min(FIRST).max(LAST);
