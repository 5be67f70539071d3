import type { AnyPage } from './page.ts';
import { articlePage } from './pages/article.page.tsx';
import { frontPage } from './pages/front.page.tsx';
import { sectionPage } from './pages/section.page.tsx';

/** Every kind of page, in the order in which they are asked. A new page is a `*.page.tsx` and a line here. */
export const PAGES: readonly AnyPage[] = [frontPage, articlePage, sectionPage];
