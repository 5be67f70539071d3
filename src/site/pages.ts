import type { AnyPage } from './page.ts';

/** Every kind of page, in the order in which they are asked. A new page is a `*.page.tsx` and a line here. */
export const PAGES: readonly AnyPage[] = [];
