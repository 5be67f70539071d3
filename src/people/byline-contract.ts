import { z } from 'zod';
import { endpoint } from '../base/endpoint.ts';
import { idInPath, idOf, personId } from '../base/id-schema.ts';
import type { AuthorId, MediaId } from '../base/ids.ts';

// By-line profiles across HTTP; part of `contract.ts`.

const authorId = idOf<AuthorId>();
const authorIdInPath = idInPath<AuthorId>();
const mediaId = idOf<MediaId>();
const done = z.object({});

const bylineFields = {
  name: z.string().trim().min(1).max(200),
  slug: z.string().max(100),
  sortName: z.string().max(200),
  kind: z.enum(['staff', 'guest', 'agency']),
  email: z.string().max(200).nullable(),
  jobTitle: z.string().max(200),
  biography: z.string().max(5000),
  beat: z.string().max(300),
  location: z.string().max(200),
  languages: z.string().max(200),
  disclosure: z.string().max(2000),
  links: z.array(z.object({ label: z.string().max(100), href: z.string().max(1000) })).max(20),
  picture: mediaId.nullable(),
};
export const bylineSchema = z.object({
  id: authorId,
  ...bylineFields,
  /** whose profile it is, where it is somebody's with an account */
  person: personId.nullable(),
  /** `rename`: name, kind, job and address, too, by which readers know who writes */
  may: z.object({ change: z.boolean(), rename: z.boolean() }),
});
export type Byline = z.infer<typeof bylineSchema>;
export const bylines = endpoint({
  method: 'GET',
  path: '/bylines',
  input: z.object({ search: z.string().max(100).optional(), after: z.string().max(300).optional() }),
  output: z.object({ bylines: z.array(bylineSchema), next: z.string().nullable() }),
});
export const byline = endpoint({
  method: 'GET',
  path: '/bylines/:id',
  input: z.object({ id: authorIdInPath }),
  output: bylineSchema,
});
/** A new profile. */
export const addByline = endpoint({
  method: 'POST',
  path: '/bylines',
  input: z.object(bylineFields).partial().required({ name: true }),
  output: z.object({ id: authorId }),
});
export const saveByline = endpoint({
  method: 'PUT',
  path: '/bylines/:id',
  input: z.object(bylineFields).partial().required({ name: true }).extend({ id: authorIdInPath }),
  output: done,
});
