/**
 * What people are told of, in the order in which their choices stand. `app`, `mail`: how, until somebody chooses otherwise.
 * A new kind is a line here, its sentence in `line-words.ts` (every language) and in the app's words.
 */
export const NOTICE_KINDS = {
  mention: { app: true, mail: true },
  reply: { app: true, mail: false },
  assigned: { app: true, mail: true },
  takenOff: { app: true, mail: false },
  statusMoved: { app: true, mail: false },
  unreadied: { app: true, mail: true },
  overdue: { app: true, mail: false },
  scheduleLate: { app: true, mail: true },
  scheduleFailed: { app: true, mail: true },
  receiptRed: { app: true, mail: true },
  embargoLifted: { app: true, mail: false },
  storyWithdrawn: { app: true, mail: false },
  cardGone: { app: true, mail: false },
  launchLate: { app: true, mail: false },
  launchFailed: { app: true, mail: true },
  menuLate: { app: true, mail: false },
  menuFailed: { app: true, mail: true },
  reviewDue: { app: true, mail: true },
  linksDead: { app: true, mail: false },
} as const satisfies Record<string, { app: boolean; mail: boolean }>;

export type NoticeKind = keyof typeof NOTICE_KINDS;
export const KINDS = Object.keys(NOTICE_KINDS) as [NoticeKind, ...NoticeKind[]];
