import { z } from 'zod';
import { endpoint } from '../base/endpoint.ts';
import { idOf, personId } from '../base/id-schema.ts';
import type { ArticleId } from '../base/ids.ts';
import { KINDS } from './kinds.ts';

export type { NoticeKind } from './kinds.ts';

// What the asker is told. Nobody reads, or marks, those of somebody else. Below /newsroom/api.

const someone = z.object({ id: personId, name: z.string() });
const kind = z.enum(KINDS);

export const notice = z.object({
  id: z.number().int(),
  kind,
  story: z.object({ id: idOf<ArticleId>(), title: z.string() }).nullable(),
  /** who did it last; null: the paper itself */
  by: someone.nullable(),
  /** what the sentence needs: `status`, `reason`, `seconds`, `what`, `quote`, `at` */
  data: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  /** how often it came since it was last read */
  count: z.number().int(),
  at: z.number().int(),
  isRead: z.boolean(),
});
export type Notice = z.output<typeof notice>;

/** One's own, newest first. */
export const notices = endpoint({
  method: 'GET',
  path: '/notices',
  input: z.object({
    unread: z.literal('1').optional(),
    /** that name the asker, or answer a talk that they are in */
    mentions: z.literal('1').optional(),
    before: z.coerce.number<number | string>().int().positive().optional(),
    limit: z.coerce.number<number | string>().int().min(1).max(100).default(30),
  }),
  output: z.object({ notices: z.array(notice), unread: z.number().int(), more: z.boolean() }),
});

/** `ids` absent: all of one's own. `story`: those about it. */
export const markRead = endpoint({
  method: 'POST',
  path: '/notices/read',
  input: z.object({
    ids: z.array(z.number().int().positive()).max(500).optional(),
    story: z.number().int().positive().optional(),
  }),
  output: z.object({ unread: z.number().int() }),
});

export const choice = z.object({ kind, app: z.boolean(), mail: z.boolean() });

/** How one wants to be told, of each kind. */
export const noticeChoices = endpoint({
  method: 'GET',
  path: '/notices/choices',
  input: z.object({}),
  output: z.object({ choices: z.array(choice) }),
});

export const chooseNotices = endpoint({
  method: 'PUT',
  path: '/notices/choices',
  input: z.object({ choices: z.array(choice).max(KINDS.length) }),
  output: z.object({ choices: z.array(choice) }),
});
