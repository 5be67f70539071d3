import { currentSections } from '../paper/sections/current-sections.ts';
import { currentTopics } from '../paper/topics/current-topics.ts';
import type { Db } from '../store/database.ts';
import type { Row } from '../store/tables.ts';
import type { WorkingCopy } from './working-copies.ts';

/**
 * The working copy as it was when an edition was made of it (`editions.snapshotJson`), with the state, address and dates
 * that the article has by now, and topics that have been merged as what they are now. Publishing it shows readers nothing that the newsroom has not published.
 */
export async function copyOfEdition(
  db: Db,
  { article }: Pick<WorkingCopy, 'article'>,
  snapshotJson: string,
): Promise<WorkingCopy> {
  const { document, lead, byline, search, sectionIds, topicIds, ...plain } = JSON.parse(snapshotJson);
  const { status, edition, password, path, parentId, firstPublishedAt, updatedAt, correctedAt } = article;
  const [sectionId = null] = await currentSections(db, plain.sectionId ? [plain.sectionId] : []);
  const known = Object.fromEntries(Object.entries(plain).filter(([name]) => name in article));
  return {
    article: {
      ...article,
      ...(known as Partial<Row<'articles'>>),
      sectionId,
      ...{ status, edition, password, path, parentId, firstPublishedAt, updatedAt, correctedAt },
      documentJson: JSON.stringify(document),
      leadJson: lead && JSON.stringify(lead),
      bylineJson: JSON.stringify(byline),
      searchJson: JSON.stringify(search),
    },
    sectionIds: await currentSections(db, sectionIds),
    topicIds: await currentTopics(db, topicIds),
  };
}
