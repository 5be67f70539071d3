import type { IncomingMessage } from 'node:http';
import type { PersonId } from '../../base/ids.ts';
import type { Person } from '../../people/person.ts';

/** Who is behind a connection, and for how long. The accounts answer it; writing asks. */
export interface Authority {
  /** From the cookie of the request, asked of the database each time; null: nobody who is signed in and let in. */
  whoIs(request: IncomingMessage): Promise<{ person: Person; session: string } | null>;
  /** Told at once when a session ends, or all of a person's sessions do (suspension, roles, password). Returns the end of it. */
  onEnded(listener: (ended: { session: string } | { person: PersonId }) => void): () => void;
}
