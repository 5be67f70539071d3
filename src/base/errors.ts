/**
 * The four errors a person may cause. `server/on-error.ts` alone turns them into an answer; anything else is a bug.
 * What a person may not see is {@link NotFound}, never {@link Forbidden}.
 */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}

/** The person is known and may see the thing, but not do this to it. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden';
}

/** The input is wrong. `fields` maps a field's path to a sentence that says what to do. */
export class Invalid extends Error {
  override readonly name = 'Invalid';
  readonly fields: Readonly<Record<string, string>>;

  constructor(message: string, fields: Readonly<Record<string, string>> = {}) {
    super(message);
    this.fields = fields;
  }
}

/** Somebody else was quicker. `current` is the state to show and to go on from. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
  readonly current: unknown;

  constructor(message: string, current?: unknown) {
    super(message);
    this.current = current;
  }
}
