/** Why something sent by a client is not taken. `code`: of the WebSocket; `reason`: one of a closed list, for the app. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: number;
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, detail: string) {
    super(detail);
    this.code = CODES[reason];
    this.reason = reason;
  }
}

const CODES = {
  /** what was sent is no text that the editor makes */
  'not-accepted': 4400,
  /** the session is over: sign in again */
  'signed-out': 4401,
  /** not this story, or not any more */
  'not-allowed': 4403,
  /** this person may read the story, and wrote in it: without a line, say, while it was taken from them */
  'read-only': 4403,
  /** this person may only propose, and wrote */
  'only-proposals': 4403,
  /** rights changed: connect again, and be told what is allowed now */
  'rights-changed': 4409,
  'too-large': 4413,
  /** the disk or database did not take it: nothing was acknowledged, connect again */
  'not-stored': 4500,
} as const;

export type RefusalReason = keyof typeof CODES;
