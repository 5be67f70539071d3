import type { Figure } from './figures.ts';
import { makeDesk } from './make-desk.ts';
import { paperOfSize } from './paper-of-size.ts';
import { storyList } from './story-list.ts';

const STORIES = 100_000;

/** The newsroom's list of stories in a large paper, on either database (`DATABASE_URL`). */
export async function storyLists(): Promise<Figure[]> {
  const paper = await paperOfSize(Number(process.env.BENCH_LARGE ?? STORIES));
  try {
    // a paper that was kept has its desk from the time before
    const known = await paper.db.selectFrom('people').select('id').orderBy('id').execute();
    return await storyList(paper.db, known.length > 0 ? known.map(({ id }) => id) : await makeDesk(paper.db));
  } finally {
    await paper.close();
  }
}
