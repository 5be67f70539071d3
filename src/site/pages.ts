import type { AnyPage } from './page.ts';
import { articlePage } from './pages/article.page.tsx';
import { authorPage } from './pages/author.page.tsx';
import { authorsPage } from './pages/authors.page.tsx';
import { commentsPage } from './pages/comments.page.tsx';
import { comparePage } from './pages/compare.page.tsx';
import { correctionsPage } from './pages/corrections.page.tsx';
import { dateArchivePage } from './pages/date-archive.page.tsx';
import { frontPage } from './pages/front.page.tsx';
import { latestPage } from './pages/latest.page.tsx';
import { searchPage } from './pages/search.page.tsx';
import { sectionPage } from './pages/section.page.tsx';
import { sectionMovedPage } from './pages/section-moved.page.tsx';
import { topicPage } from './pages/topic.page.tsx';
import { topicsPage } from './pages/topics.page.tsx';

/**
 * Every kind of page, in the order in which they are asked. A new page is a `*.page.tsx` and a line here. What is known
 * from the address alone goes before what has to be looked up; archives of dates and misplaced sections last, since a story may
 * be at `/2026/`.
 */
export const PAGES: readonly AnyPage[] = [
  frontPage,
  sectionPage,
  searchPage,
  latestPage,
  topicsPage,
  authorsPage,
  correctionsPage,
  topicPage,
  authorPage,
  commentsPage,
  comparePage,
  articlePage,
  dateArchivePage,
  sectionMovedPage,
];
