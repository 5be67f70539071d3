import type { IncomingMessage } from 'node:http';
import type { Accounts } from '../../people/accounts.ts';
import type { Authority } from '../../writing/live/authority.ts';

/** The accounts, as writing together asks them: whoever has still to give a second factor is nobody there. */
export function authorityOf(accounts: Pick<Accounts, 'whoIs' | 'onEnded'>): Authority {
  return {
    async whoIs(request) {
      const known = await accounts.whoIs({ headers: headersOf(request) });
      return known?.secondFactor === 'done' ? { person: known.person, session: known.session } : null;
    },
    onEnded: (listener) =>
      accounts.onEnded(({ person, sessions }) => {
        // rights that changed end no session, but a line that is open must ask anew
        if (sessions === 'all' || sessions.length === 0) return listener({ person });
        for (const session of sessions) listener({ session });
      }),
  };
}

function headersOf({ headers }: IncomingMessage): Headers {
  const list = new Headers();
  if (headers.cookie) list.set('cookie', headers.cookie);
  return list;
}
