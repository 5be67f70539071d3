import { z } from 'zod';
import { endpoint } from '../../base/endpoint.ts';
import { idInPath } from '../../base/id-schema.ts';
import type { ArticleId } from '../../base/ids.ts';

const id = idInPath<ArticleId>();

/** What leads to a live story, for whoever is about to change its address. Lists hold at most 200. */
export const address = endpoint({
  method: 'GET',
  path: '/stories/:id/address',
  input: z.object({ id }),
  output: z.object({
    path: z.string(),
    /** live stories that link to it; by identity, so they follow it */
    stories: z.array(z.object({ id: z.number().int(), headline: z.string() })),
    /** entries of menus; `byAddress`: written as its address, so that readers get there by a redirect from now on */
    menus: z.array(z.object({ menu: z.string(), label: z.string(), byAddress: z.boolean() })),
    /** old addresses that lead to it, and go on doing so */
    redirects: z.array(z.string()),
  }),
});

/**
 * Gives a live story another last part of its address; the former address leads to it for good. What readers read stays,
 * and so does what is not published yet. @throws Invalid `slug`; Conflict where it is not live
 */
export const changeAddress = endpoint({
  method: 'POST',
  path: '/stories/:id/address',
  input: z.object({ id, slug: z.string().trim().min(1).max(200) }),
  output: z.object({ path: z.string(), edition: z.number().int(), version: z.number().int() }),
});
