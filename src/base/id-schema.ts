import { z } from 'zod';
import type { PersonId } from './ids.ts';

/** A number that names a thing, in JSON. Whether there is such a thing is for who looks it up. */
export const idOf = <Id extends number>() => z.number().int().positive().pipe(z.custom<Id>());

/** The same in a path or a query, where everything is text. */
export const idInPath = <Id extends number>() =>
  z.coerce.number<number | string>().int().positive().pipe(z.custom<Id>());

export const personId = z.string().min(1).max(100).pipe(z.custom<PersonId>());
