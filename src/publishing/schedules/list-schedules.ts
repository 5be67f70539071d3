import type { Instant } from '../../base/clock.ts';
import type { Person } from '../../people/person.ts';
import { mayStory } from '../../people/rights.ts';
import type { Db } from '../../store/database.ts';
import { factsOf } from '../../writing/stories/may.ts';
import { scheduleOf, selectSchedules } from './schedule-rows.ts';

/** What goes out, did or did not in [from, until), of stories that this person may see, by the hour. */
export async function listSchedules(db: Db, person: Person, { from, until }: { from: Instant; until: Instant }) {
  const rows = await selectSchedules(db)
    .innerJoin('articles', 'articles.id', 'schedules.articleId')
    .select('articles.headline')
    .where('schedules.at', '>=', from)
    .where('schedules.at', '<', until)
    .orderBy('schedules.at')
    .orderBy('schedules.id')
    .limit(2_000)
    .execute();
  const facts = await factsOf(db, [...new Set(rows.map(({ articleId }) => articleId))]);
  return rows.flatMap((row) => {
    const story = facts.get(row.articleId);
    if (!story || !mayStory(person, 'story.read', story)) return [];
    return [{ ...scheduleOf(row), story: { id: row.articleId, headline: row.headline } }];
  });
}
