import { z } from 'zod';
import { endpoint } from '../base/endpoint.ts';
import type { ArticleId, PersonId, SectionId } from '../base/ids.ts';
import { MENU_PLACES } from '../paper/menus/contract.ts';

// Links of live texts and of menus that lead nowhere, below /newsroom/api. Who may edit the story sees them, and whose story
// it is; those of menus, who keeps the menus.

/** Why a link is a task. `gone`: 404 or 410; `name`: the host is not known; `private`: no address of the public internet. */
export const WHYS = [
  'story',
  'address',
  'gone',
  'name',
  'unreachable',
  'private',
  'moved',
  'refused',
  'broken',
] as const;
export type Why = (typeof WHYS)[number];

/** `open`: dead or moved, and not said to be right. `failing`: not yet called dead. `unsure`: the other side does not let itself be asked. */
export const LINK_LISTS = ['open', 'dead', 'moved', 'failing', 'unsure', 'ignored'] as const;
export type LinkList = (typeof LINK_LISTS)[number];

const articleId = z.number().int().positive().pipe(z.custom<ArticleId>());
const sectionId = z.number().int().positive().pipe(z.custom<SectionId>());
const targetIn = z.coerce.number<number | string>().int().positive();
const someone = z.object({ id: z.string().pipe(z.custom<PersonId>()), name: z.string() });

export const linkTask = z.object({
  target: z.number().int(),
  kind: z.enum(['story', 'own', 'outside']),
  /** as it is written, or where the story was */
  address: z.string(),
  /** what the link says */
  words: z.string(),
  state: z.enum(['dead', 'moved', 'failing', 'unsure']),
  why: z.enum(WHYS),
  /** what the other side answered last, of outside links that were answered */
  status: z.number().int().nullable(),
  movedTo: z.string().nullable(),
  since: z.number().int(),
  checkedAt: z.number().int().nullable(),
  /** that it is on its way to be looked at */
  isDue: z.boolean(),
  /** where it stands; null: in a menu */
  story: z
    .object({
      id: articleId,
      headline: z.string(),
      path: z.string(),
      section: z.object({ id: sectionId, name: z.string() }).nullable(),
      people: z.array(someone),
    })
    .nullable(),
  menu: z.enum(MENU_PLACES).nullable(),
  ignored: z.object({ by: someone.nullable(), at: z.number().int(), why: z.string() }).nullable(),
  mayEdit: z.boolean(),
});
export type LinkTask = z.output<typeof linkTask>;

/**
 * The newest first, after those of menus, which all come with the first page. `before`: `next` of the page before. A page may
 * be short though there is a next one.
 */
export const links = endpoint({
  method: 'GET',
  path: '/links',
  input: z.object({
    list: z.enum(LINK_LISTS).default('open'),
    kind: z.enum(['inside', 'outside']).optional(),
    mine: z.literal('1').optional(),
    section: z.coerce.number<number | string>().int().positive().pipe(z.custom<SectionId>()).optional(),
    before: z
      .string()
      .regex(/^\d{1,16}-\d{1,15}-\d{1,15}$/)
      .optional(),
  }),
  output: z.object({ links: z.array(linkTask), next: z.string().nullable() }),
});

const place = z.union([z.object({ article: articleId }), z.object({ menu: z.enum(MENU_PLACES) })]);
const named = z.object({ target: targetIn }).and(place);
export type NamedLink = z.output<typeof named>;
const done = z.object({});

/** Looks at it before its turn; what it finds comes by itself. @throws NotFound, Forbidden */
export const checkLink = endpoint({
  method: 'POST',
  path: '/links/:target/check',
  input: named,
  output: done,
});

/** It is right as it is, in this story or menu, until something else is wrong with it. @throws NotFound, Forbidden */
export const ignoreLink = endpoint({
  method: 'POST',
  path: '/links/:target/ignore',
  input: named.and(z.object({ why: z.string().trim().min(1).max(300) })),
  output: done,
});

export const heedLink = endpoint({
  method: 'POST',
  path: '/links/:target/heed',
  input: named,
  output: done,
});
