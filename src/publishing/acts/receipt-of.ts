import type { Instant } from '../../base/clock.ts';
import type { ArticleId, PersonId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';

/** What a receipt is opened with, in the transaction of its act. */
export interface ReceiptInput {
  subject: `story:${number}` | `front:${number}`;
  article: ArticleId | null;
  act: string;
  edition: number | null;
  version: number | null;
  by: PersonId | null;
  at: Instant;
  /** what the act was, and what it changed: enough to take it back */
  summary: unknown;
  lateMs?: number;
  tags: readonly string[];
}

/** The receipt's number. */
export async function openReceipt(_db: Db, _input: ReceiptInput): Promise<number> {
  return 0;
}
