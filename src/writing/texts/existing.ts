import { currentSections } from '../../paper/sections/current-sections.ts';
import { currentTopics } from '../../paper/topics/current-topics.ts';
import type { Db } from '../../store/database.ts';
import type { StorySnapshot } from '../layout.ts';

/** Without sections and topics that were deleted while the story was open: nothing could be saved that names them. */
export async function onlyExisting(db: Db, snapshot: StorySnapshot): Promise<StorySnapshot> {
  const [sectionId = null] = await currentSections(db, snapshot.sectionId === null ? [] : [snapshot.sectionId]);
  const sectionIds = await currentSections(db, snapshot.sectionIds);
  const asked = [...sectionIds, ...(sectionId === null ? [] : [sectionId])];
  const sections = new Set(
    asked.length === 0
      ? []
      : (await db.selectFrom('sections').select('id').where('id', 'in', asked).execute()).map(({ id }) => id),
  );
  const wanted = await currentTopics(db, snapshot.topicIds);
  const topics = new Set(
    wanted.length === 0
      ? []
      : (await db.selectFrom('topics').select('id').where('id', 'in', wanted).execute()).map(({ id }) => id),
  );
  return {
    ...snapshot,
    sectionId: sectionId !== null && sections.has(sectionId) ? sectionId : null,
    sectionIds: sectionIds.filter((id) => sections.has(id)),
    topicIds: wanted.filter((id) => topics.has(id)),
  };
}
