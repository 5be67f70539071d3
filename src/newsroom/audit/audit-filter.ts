import { z } from 'zod';
import type { PersonId } from '../../base/ids.ts';
import { dayBegins } from '../moments.ts';

const text = z.string().max(120).optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);

/** What is shown of the audit log, as it stands in the address. Days are in the reader's own zone, both within. */
export const auditFilterSchema = z.object({ who: text, what: text, thing: text, from: day, until: day });
export type AuditFilter = z.output<typeof auditFilterSchema>;

/** The filter as the server is asked. */
export function auditAsk({ who, what, thing, from, until }: AuditFilter) {
  return {
    ...(who && { who: who as PersonId }),
    ...(what?.trim() && { what: what.trim() }),
    ...(thing?.trim() && { thing: thing.trim() }),
    ...(from && { from: dayBegins(from) }),
    ...(until && { until: dayBegins(until, 1) }),
  };
}
