import type { SectionId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import type { Auth } from './auth.ts';
import type { SecondFactorState } from './contract.ts';
import { onEnded } from './ended.ts';
import { personOf, sectionsOf } from './find-person.ts';
import type { Person } from './person.ts';

/** Who is behind a request, as long as the session lasts. */
export interface Visitor {
  person: Person;
  /** names the session, opens nothing */
  session: string;
  /** other than `done`: nothing is theirs yet but to see to it */
  secondFactor: SecondFactorState;
  secondFactorRequired: boolean;
  /** BCP 47 */
  language: string;
  /** the topmost sections that the roles were given for; `person.sections` has all below them too */
  sections: readonly SectionId[] | null;
}

const HOUR = 3_600_000;
/** A session that was not used for so long has ended. */
const IDLE = 14 * 24 * HOUR;
const KEPT = 1000;
const MOST = 500;

/** Tells who asks: two queries at most, none within a second of the last time. What ends in this process ends here at once. */
export function createWhoIs(ctx: Context, auth: Auth) {
  const cache = new Map<string, { until: number; visitor: Promise<Visitor | null> }>();
  const stop = onEnded(() => cache.clear());

  async function whoIs(headers: Headers): Promise<Visitor | null> {
    const cookie = headers.get('cookie') ?? '';
    if (!cookie.includes('standfirst.session_token')) return null;
    const now = ctx.now();
    const known = cache.get(cookie);
    if (known && known.until > now) return known.visitor;
    if (cache.size >= MOST) cache.clear();
    const visitor = read(cookie);
    cache.set(cookie, { until: now + KEPT, visitor });
    visitor.catch(() => cache.delete(cookie));
    return visitor;
  }

  async function read(cookie: string): Promise<Visitor | null> {
    const { token } = await auth.api.readSession({ headers: new Headers({ cookie }) });
    if (!token) return null;
    const row = await ctx.db
      .selectFrom('sessions')
      .innerJoin('people', 'people.id', 'sessions.personId')
      .innerJoin('peopleRules', (join) => join.on('peopleRules.id', '=', 1))
      .selectAll('people')
      .select([
        'sessions.id as session',
        'sessions.way',
        'sessions.expiresAt',
        'sessions.createdAt as openedAt',
        'sessions.seenAt as usedAt',
        'peopleRules.secondFactorRequired',
      ])
      .where('sessions.token', '=', token)
      .where('people.state', '=', 'active')
      .executeTakeFirst();
    const now = ctx.now();
    if (!row || row.expiresAt <= now || (row.usedAt ?? row.openedAt) + IDLE <= now) return null;
    if ((row.usedAt ?? 0) < now - 5 * 60_000) await noteUse(row.session, row.id, now);
    const hasPassed = row.twoFactorEnabled === 1 || row.way === 'passkey';
    return {
      person: await personOf(ctx.db, row),
      session: row.session,
      secondFactor: row.secondFactorRequired === 1 && !hasPassed ? 'setup' : 'done',
      secondFactorRequired: row.secondFactorRequired === 1,
      language: row.language || 'en',
      sections: sectionsOf(row),
    };
  }

  async function noteUse(session: string, person: Visitor['person']['id'], now: number): Promise<void> {
    await ctx.db.updateTable('sessions').set({ seenAt: now }).where('id', '=', session).execute();
    await ctx.db.updateTable('people').set({ seenAt: now }).where('id', '=', person).execute();
  }

  return { whoIs, stop, forget: () => cache.clear() };
}
