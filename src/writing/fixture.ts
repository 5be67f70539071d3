import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { PersonId } from '../base/ids.ts';
import type { Person, Role } from '../people/person.ts';
import type { Authority } from './live/authority.ts';
import type { Log } from './log.ts';

export { browser, ORIGIN, until } from './testing/browser.ts';

/** People who sign in with `Cookie: session=NAME`, and whose sessions a test can end. */
export function cast() {
  const people = new Map<string, Person>();
  const listeners = new Set<(ended: { session: string } | { person: PersonId }) => void>();
  const gone = new Set<string>();
  const authority: Authority = {
    async whoIs(request: IncomingMessage) {
      const session = /session=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
      const person = people.get(session);
      return person && !gone.has(session) ? { person, session } : null;
    },
    onEnded(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    authority,
    people,
    add(name: string, ...roles: Role[]): Person {
      const person: Person = {
        id: name as PersonId,
        name: name.replace(/^./, (first) => first.toUpperCase()),
        email: `${name}@paper.example`,
        username: name,
        roles: roles.length > 0 ? roles : ['editor'],
        sections: null,
        author: null,
      };
      people.set(name, person);
      return person;
    },
    /** @param loud whether the accounts say so at once, or are only found to have ended */
    end(session: string, loud = true): void {
      gone.add(session);
      if (loud) for (const listener of listeners) listener({ session });
    },
    /** All sessions of somebody end at once, as when they leave. */
    endAll(person: PersonId): void {
      for (const listener of listeners) listener({ person });
    },
  };
}

export const quiet: Log = { info() {}, warn() {}, error() {} };

/** A server with nothing but the way in to writing together. */
export async function listen(
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((_request, response) => response.writeHead(404).end());
  server.on('upgrade', (request, socket, head) => void upgrade(request, socket, head));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/newsroom/live`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
