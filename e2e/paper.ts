import { inject } from 'vitest';

const papers = inject('papers');

/** The paper of this journey: no other one runs on it at the same time. */
export const here = papers[(Number(process.env.VITEST_POOL_ID ?? 1) - 1) % papers.length] as (typeof papers)[number];
export const paper = here.url;
