import { z } from 'zod';
import { endpoint } from '../../base/endpoint.ts';
import type { ArticleId, AuthorId, PersonId, SectionId, TopicId } from '../../base/ids.ts';
import { instantInput } from '../../base/instant-schema.ts';
import { plainWords } from '../../base/without-turns.ts';

// Menus in the making, below /newsroom/api. Each place of the paper has a draft, which all editors share, and what readers
// have; only a launch makes the one the other.

export const MENU_PLACES = ['main', 'footer', 'social'] as const;
export type MenuPlace = (typeof MENU_PLACES)[number];
/** levels of entries; the head of the page shows two */
export const DEEPEST = 5;
/** entries in all */
export const MOST_ENTRIES = 500;
/** launches of one place that wait for their hours */
export const MOST_WAITING = 20;
const LONGEST_LEVEL = 200;

/** `label` '': the title of what it leads to. Of this paper by identity, so that what is renamed or moved is followed. */
export interface MenuDraftEntry {
  label: string;
  target: MenuTarget;
  children: MenuDraftEntry[];
}
export type MenuTarget = z.output<typeof target>;

/** An entry with what its target is now. */
export interface MenuShownEntry {
  label: string;
  target: MenuTarget;
  /** of the target; '' where it is not known any more */
  title: string;
  /** where readers would be led; null: nowhere */
  path: string | null;
  /** `gone`: readers do not see it; `retired`: a topic that is not kept up any more */
  state: 'there' | 'retired' | 'gone';
  children: MenuShownEntry[];
}

const idOf = <Id>() => z.custom<Id>((value) => Number.isSafeInteger(value) && Number(value) > 0);
const target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('home') }),
  z.object({ kind: z.literal('archive') }),
  z.object({ kind: z.literal('section'), id: idOf<SectionId>() }),
  z.object({ kind: z.literal('topic'), id: idOf<TopicId>() }),
  z.object({ kind: z.literal('author'), id: idOf<AuthorId>() }),
  z.object({ kind: z.literal('article'), id: idOf<ArticleId>() }),
  z.object({ kind: z.literal('address'), address: z.string().trim().min(1).max(2_000) }),
]);

/** As deep as menus go and no deeper: what is nested a thousand times is refused, not followed. */
function levelOf(deep: number): z.ZodType<MenuDraftEntry, MenuDraftEntry> {
  return z.object({
    label: z.string().overwrite(plainWords).trim().max(120),
    target,
    children: (deep > 1 ? z.array(levelOf(deep - 1)) : z.array(z.never())).max(LONGEST_LEVEL),
  });
}
function shownLevelOf(deep: number): z.ZodType<MenuShownEntry, MenuShownEntry> {
  return z.object({
    label: z.string(),
    target,
    title: z.string(),
    path: z.string().nullable(),
    state: z.enum(['there', 'retired', 'gone']),
    children: deep > 1 ? z.array(shownLevelOf(deep - 1)) : z.array(z.never()),
  });
}
const entries = z.array(levelOf(DEEPEST)).max(LONGEST_LEVEL);
// what a file or an import brought may be deeper than what is drawn here
const shown = z.array(shownLevelOf(DEEPEST * 2));
const place = z.enum(MENU_PLACES);
const personId = z.string().pipe(z.custom<PersonId>());
const someone = z.object({ id: personId, name: z.string() }).nullable();
const idIn = z.coerce.number<number | string>().int().positive();

export const menuState = z.object({
  place,
  /** of the draft; goes up with each change of it, and with each launch */
  revision: z.number().int(),
  live: shown,
  /** nothing is placed here: readers have what the paper finds by rule, which is `live` */
  byRule: z.boolean(),
  /** null: nothing that readers do not have */
  draft: z.object({ entries: shown, by: someone, at: z.number().int().nullable() }).nullable(),
  /** what waits for its hour, and what failed in the last day */
  scheduled: z.array(
    z.object({
      id: z.number().int(),
      at: z.number().int(),
      state: z.enum(['waiting', 'failed']),
      by: someone,
      reason: z.string(),
      entries: z.number().int(),
    }),
  ),
});
export type MenuState = z.output<typeof menuState>;

export const menus = endpoint({
  method: 'GET',
  path: '/paper/menus',
  input: z.object({}),
  output: z.object({
    menus: z.array(menuState),
    /** menus that stand nowhere, of an import for example: their entries can be taken over */
    others: z.array(z.object({ slug: z.string(), name: z.string(), entries: shown })),
    zone: z.string(),
  }),
});

/**
 * `entries` null: the draft is given up. Own addresses become what stands there. @throws Conflict with the menu as it is, where
 * `revision` is not its own; Invalid `entries.0.children.2` …
 */
export const saveMenuDraft = endpoint({
  method: 'PUT',
  path: '/paper/menus/:place/draft',
  input: z.object({ place, revision: z.number().int(), entries: entries.nullable() }),
  output: menuState,
});

/**
 * Readers get the draft: now, or (`at`) at an hour, as it is now, whatever is done to it until then. @throws Conflict with the
 * menu as it is; Invalid `at`, `entries` where readers have all of it already
 */
export const launchMenu = endpoint({
  method: 'POST',
  path: '/paper/menus/:place/launch',
  input: z.object({ place, revision: z.number().int(), at: instantInput.nullable() }),
  output: menuState,
});

/** @throws Conflict where it went out or was called off already; NotFound */
export const callOffMenu = endpoint({
  method: 'POST',
  path: '/paper/menus/:place/schedules/:id/off',
  input: z.object({ place, id: idIn }),
  output: menuState,
});

/** Brings back what readers had before the launch. @throws Conflict where it is not what readers have now; NotFound */
export const undoMenu = endpoint({
  method: 'POST',
  path: '/paper/menus/:place/launches/:id/undo',
  input: z.object({ place, id: idIn }),
  output: menuState,
});

export const menuLaunch = z.object({
  id: z.number().int(),
  kind: z.enum(['launch', 'scheduled', 'undo']),
  at: z.number().int(),
  by: someone,
  lateMs: z.number().int().nullable(),
  isUndone: z.boolean(),
  /** whether it can be taken back: readers have it still */
  mayUndo: z.boolean(),
  /** as they were named */
  added: z.array(z.string()),
  removed: z.array(z.string()),
});
export type MenuLaunch = z.output<typeof menuLaunch>;

/** Newest first. `before`: the last one of the page before. */
export const menuLaunches = endpoint({
  method: 'GET',
  path: '/paper/menus/:place/launches',
  input: z.object({ place, before: idIn.optional() }),
  output: z.object({ launches: z.array(menuLaunch), more: z.boolean() }),
});

/** What an entry could lead to, by words or by an address of this paper. */
export const menuTargets = endpoint({
  method: 'GET',
  path: '/paper/menu-targets',
  input: z.object({ words: z.string().trim().max(200) }),
  output: z.object({
    targets: z.array(z.object({ target, title: z.string(), path: z.string(), detail: z.string() })),
  }),
});
export type FoundTarget = z.output<(typeof menuTargets)['output']>['targets'][number];

/** The front page with the draft of a place, for a frame; `revision` only makes the frame ask anew. */
export function menuPreviewAddress(of: MenuPlace, revision: number): string {
  return `/newsroom/api/menu-preview/${of}?revision=${revision}`;
}
