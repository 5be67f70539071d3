import { sql } from 'kysely';
import type { PersonId } from '../src/base/ids.ts';
import type { Db } from '../src/store/database.ts';

/**
 * Gives the stories of a paper (`makePaper`) a desk: forty people, each story one or two of them, and of every hundred
 * stories three in the trash, two drafts, one ready and one withdrawn; touched in another order than they were begun.
 * Answers the people.
 */
export async function makeDesk(db: Db): Promise<PersonId[]> {
  const people = Array.from({ length: 40 }, (_, n) => `desk-${n}` as PersonId);
  for (const [n, id] of people.entries())
    await db
      .insertInto('people')
      .values({
        ...{ id, name: `Person ${n + 1}`, email: `${id}@paper.example`, username: id, emailVerified: 1, image: null },
        ...{ rolesJson: '["editor"]', sectionsJson: null, authorId: null, state: 'active', language: 'en' },
        ...{ twoFactorEnabled: 0, seenAt: null, createdAt: 0, updatedAt: 0 },
      })
      .execute();
  await sql`insert into story_people (article_id, person_id, added_at) select id, 'desk-' || (id % 40), 0 from articles`.execute(
    db,
  );
  await sql`insert into story_people (article_id, person_id, added_at)
    select id, 'desk-' || (id % 39 + 1), 0 from articles where id % 3 = 0 and id % 40 <> id % 39 + 1`.execute(db);
  for (const [status, rest] of Object.entries({ trash: [5, 6, 7], draft: [11, 12], ready: [21], withdrawn: [31] }))
    await sql`update articles set status = ${status} where id % 100 in (${sql.join(rest)})`.execute(db);
  await sql`update articles set touched_at = 1700000000000 + (id * 7919) % 100000 * 60000`.execute(db);
  return people;
}
