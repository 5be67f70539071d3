import { z } from 'zod';
import { endpoint } from '../../base/endpoint.ts';
import { idInPath } from '../../base/id-schema.ts';
import type { ArticleId } from '../../base/ids.ts';
import { someone } from '../contract.ts';

const link = z.object({
  id: z.number().int(),
  /** whom it is for, as its maker called it */
  label: z.string(),
  by: someone,
  createdAt: z.number().int(),
  expiresAt: z.number().int(),
  withdrawnAt: z.number().int().nullable(),
  /** how often it was opened, and when last */
  opened: z.number().int(),
  openedAt: z.number().int().nullable(),
});
export type PreviewLink = z.output<typeof link>;

/** A link that shows the working copy as readers would see it, to whoever has it. `address` is told this once. */
export const createPreview = endpoint({
  method: 'POST',
  path: '/stories/:id/previews',
  input: z.object({
    id: idInPath<ArticleId>(),
    label: z.string().trim().max(200).default(''),
    /** at most 30 days */
    hours: z.number().int().min(1).max(720).default(48),
  }),
  output: z.object({ link, address: z.string() }),
});

export const previews = endpoint({
  method: 'GET',
  path: '/stories/:id/previews',
  input: z.object({ id: idInPath<ArticleId>() }),
  output: z.object({ links: z.array(link) }),
});

/** It answers as if it had never been, from this moment. */
export const withdrawPreview = endpoint({
  method: 'POST',
  path: '/previews/:id/withdraw',
  input: z.object({ id: z.coerce.number<number | string>().int().positive() }),
  output: z.object({ link }),
});
