import type { PersonId } from '../base/ids.ts';
import { inTransaction } from '../store/in-transaction.ts';
import type { Actor } from './actor.ts';
import { audit } from './audit.ts';
import { endSessionsOf } from './end-sessions.ts';
import { announceEnded } from './ended.ts';
import { personOf, rolesOf, sectionsOf } from './find-person.ts';
import { withdrawInvitationsOf } from './hand-over.ts';
import { makeByline } from './make-byline.ts';
import { checkStanding, grantableBy, keepAnAdministrator, managed, type Standing } from './standing.ts';

/** Gives somebody other roles, sections or another by-line. Their sessions end where rights change. @throws {Invalid} */
export async function changeStanding(ctx: Actor, id: PersonId, input: Standing): Promise<void> {
  const ended = await inTransaction(ctx.db, async (db) => {
    const row = await managed(db, ctx.person, id);
    const former = { roles: rolesOf(row), sections: sectionsOf(row), author: row.authorId };
    await checkStanding(db, ctx.person, input, id);
    if (former.roles.includes('administrator') && !input.roles.includes('administrator'))
      await keepAnAdministrator(db, id);
    const { makesByline, ...wanted } = input;
    const author = makesByline ? await makeByline({ ...ctx, db }, row) : input.author;
    const roles = [...new Set(input.roles)];
    const given = {
      rolesJson: JSON.stringify(roles),
      sectionsJson: input.sections ? JSON.stringify(input.sections) : null,
      authorId: author,
    };
    await db
      .updateTable('people')
      .set({ ...given, updatedAt: ctx.now() })
      .where('id', '=', id)
      .execute();
    // whoever they let in would have more than they may give now
    const invitations = await withdrawInvitationsOf(db, id, grantableBy(await personOf(db, { ...row, ...given })));
    const detail = { from: former, to: { ...wanted, author, roles }, ...(invitations > 0 && { invitations }) };
    await audit({ ...ctx, db }, { what: 'person.standing-changed', thing: `person:${id}`, detail });
    const isSame =
      sorted(roles) === sorted(former.roles) &&
      sorted(input.sections ?? ['all']) === sorted(former.sections ?? ['all']);
    if (isSame) return null;
    return endSessionsOf(db, id);
  });
  if (ended) announceEnded({ person: id, sessions: 'all' });
}

function sorted(list: readonly unknown[]): string {
  return list.map(String).sort().join();
}
