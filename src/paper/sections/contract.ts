import { z } from 'zod';
import { endpoint } from '../../base/endpoint.ts';
import { idInPath, idOf, personId } from '../../base/id-schema.ts';
import type { SectionId } from '../../base/ids.ts';

// The tree of sections and how it is looked after, below /newsroom/api. What stories follow a change is with the articles.

const id = idOf<SectionId>();
const idIn = idInPath<SectionId>();

export const sectionRow = z.object({
  id,
  parentId: id.nullable(),
  name: z.string(),
  slug: z.string(),
  /** slugs from the root: `news/europe` */
  path: z.string(),
  /** where readers have it */
  address: z.string(),
  description: z.string(),
  /** `#rrggbb`, or null: that of the section above, else the accent */
  color: z.string().nullable(),
  /** live stories, those of sections below it too */
  stories: z.number().int(),
  /** who works in this section, or in it and others, alone */
  editors: z.array(z.object({ id: personId, name: z.string() })),
  /** its stories are just being moved there, then it goes */
  movingInto: z.object({ id, name: z.string() }).nullable(),
});
export type SectionRow = z.output<typeof sectionRow>;

/** Parents before children, each level in its order. */
export const sectionTree = endpoint({
  method: 'GET',
  path: '/paper/sections',
  input: z.object({}),
  output: z.object({
    sections: z.array(sectionRow),
    /** the accent of the paper, for those without a colour of their own */
    accent: z.string(),
    /** whether addresses of stories have the section in them */
    inAddresses: z.boolean(),
  }),
});

const fields = {
  name: z.string().trim().min(1).max(120),
  slug: z.string().max(200),
  parentId: id.nullable(),
  description: z.string().max(1_000),
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'It must be a colour such as #8f1d2c.')
    .nullable(),
};

/** `slug` '': made from the name. @throws Invalid `name`, `slug`, `color`, `parentId` */
export const addSection = endpoint({
  method: 'POST',
  path: '/paper/sections',
  input: z.object(fields),
  output: z.object({ id }),
});

/**
 * What a change of the slug or the parent would do. Reads only. `fields`: why it cannot be, by field.
 * `moved`: live stories whose address has the section's in it, as the paper's pattern makes them.
 */
export const planSection = endpoint({
  method: 'POST',
  path: '/paper/sections/plan',
  input: z.object({ id, slug: z.string().max(200), parentId: id.nullable() }),
  output: z.object({
    from: z.string(),
    to: z.string(),
    /** sections below it, whose addresses change too */
    below: z.number().int(),
    moved: z.number().int(),
    example: z.object({ from: z.string(), to: z.string() }).nullable(),
    fields: z.record(z.string(), z.string()),
  }),
});

/** What the form of a section holds; also what a conflict says of it as it is. */
export const sectionFields = z.object(fields);
export type SectionFields = z.output<typeof sectionFields>;

/**
 * `moveStories`: also the addresses of stories that have the section's in them. Old ones lead on in any case. `was`: as the
 * form was begun; what was left as it was stays as colleagues have it now. @throws Conflict with {@link sectionFields}
 * where both changed a field
 */
export const saveSectionAs = endpoint({
  method: 'PUT',
  path: '/paper/sections/:id',
  input: z.object({ ...fields, id: idIn, moveStories: z.boolean(), was: sectionFields.optional() }),
  output: z.object({ id }),
});

/** The sections of one level in their order; those that are not named come after. */
export const orderSections = endpoint({
  method: 'POST',
  path: '/paper/sections/order',
  input: z.object({ parentId: id.nullable(), ids: z.array(id).min(1).max(500) }),
  output: z.object({}),
});

/** What is in a section, before it is taken away. */
export const sectionContents = endpoint({
  method: 'GET',
  path: '/paper/sections/:id/contents',
  input: z.object({ id: idIn }),
  output: z.object({
    /** of any state, those that stand in other sections too */
    stories: z.number().int(),
    live: z.number().int(),
    below: z.number().int(),
    menus: z.array(z.string()),
    editors: z.array(z.string()),
  }),
});

/**
 * Begins to take a section away: its stories are moved first, it goes after the last of them. `into`: where its stories go, and its address leads; needed where it has any.
 * @throws Invalid `into`, `id` where sections stand below it; NotFound
 */
export const removeSection = endpoint({
  method: 'POST',
  path: '/paper/sections/:id/remove',
  input: z.object({ id: idIn, into: id.nullable() }),
  output: z.object({}),
});
