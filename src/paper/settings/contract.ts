import { z } from 'zod';
import { endpoint } from '../../base/endpoint.ts';
import { POLICIES, settingsSchema } from '../settings.ts';
import { GROUPS } from './groups.ts';

// The settings of the paper, group by group, and what was done to them, below /newsroom/api.

export { GROUPS, type Group, type SettingName } from './groups.ts';
export { POLICIES };
export type { Settings } from '../settings.ts';

export const MOST_WHY = 300;
const group = z.enum(GROUPS);
const values = z.record(z.string().max(60), z.unknown());
const why = z.string().trim().max(MOST_WHY).default('');

/** All settings: a group's own are changed, the others stand beside (an address is made in a zone). */
const all = settingsSchema.omit({ sample: true });
export type SettingValues = z.output<typeof all>;

const groupState = z.object({
  group,
  values: all,
  /** names the state of this group, for {@link saveSettings} */
  revision: z.number().int(),
  /** the last act on this group */
  last: z.object({ at: z.number().int(), by: z.string() }).nullable(),
  /** whether who asks may change them */
  mayChange: z.boolean(),
  /** where each policy of the paper can be, of those pages that readers can open */
  pages: z.array(z.object({ path: z.string(), title: z.string() })),
});
export type GroupState = z.output<typeof groupState>;

/** When each group was changed last, and by whom. */
export const settingsGroups = endpoint({
  method: 'GET',
  path: '/paper/settings',
  input: z.object({}),
  output: z.object({
    groups: z.array(groupState.pick({ group: true, last: true })),
    mayChange: z.boolean(),
  }),
});

export const settingsGroup = endpoint({
  method: 'GET',
  path: '/paper/settings/groups/:group',
  input: z.object({ group }),
  output: groupState,
});

/** @throws Conflict with the state as it is, where `revision` is not its own; Invalid by setting (`social.0.href`) */
export const saveSettings = endpoint({
  method: 'PUT',
  path: '/paper/settings/groups/:group',
  input: z.object({
    group: z.enum(GROUPS).exclude(['addresses']),
    ...{ values, why, revision: z.number().int().min(0) },
  }),
  output: groupState,
});

export const UNDO = ['can', 'done', 'changed', 'kept'] as const;
const settingsAct = z.object({
  id: z.number().int(),
  at: z.number().int(),
  by: z.string(),
  /** where it was done */
  from: z.enum(['newsroom', 'cli', 'system']),
  why: z.string(),
  changes: z.array(z.object({ name: z.string(), before: z.unknown(), after: z.unknown() })),
  /** how many addresses of stories moved with it */
  stories: z.number().int(),
  undoes: z.number().int().nullable(),
  /**
   * `can`: it can be taken back; `done`: it was; `changed`: one of its settings was changed since, by a later act;
   * `kept`: a setting is not there any more
   */
  undo: z.enum(UNDO),
});
export type SettingsAct = z.output<typeof settingsAct>;

/** Newest first. `before`: the number of the last one known. */
export const settingsHistory = endpoint({
  method: 'GET',
  path: '/paper/settings/history',
  input: z.object({ group: group.optional(), before: z.coerce.number<number | string>().int().positive().optional() }),
  output: z.object({ acts: z.array(settingsAct), more: z.boolean() }),
});

/** Puts back what an act changed, as an act of its own. @throws Conflict, Invalid by setting, NotFound */
export const undoSettings = endpoint({
  method: 'POST',
  path: '/paper/settings/history/:id/undo',
  input: z.object({ id: z.coerce.number<number | string>().int().positive() }),
  output: z.object({ id: z.number().int() }),
});

const addressPlan = z.object({
  /** why it cannot be done, by setting */
  fields: z.record(z.string(), z.string()),
  /** lists of the paper whose addresses move */
  sections: z.number().int(),
  topics: z.number().int(),
  authors: z.number().int(),
  /** published stories whose addresses are as the pattern makes them: they move if they shall */
  follow: z.number().int(),
  /** those with addresses of another form, which stay where they are */
  stay: z.number().int(),
  /** those that cannot move, since something has or had the address that they would get; they stay */
  clash: z.number().int(),
  /** how a story of today would be found */
  sample: z.string(),
  examples: z.array(z.object({ from: z.string(), to: z.string() })),
  clashes: z.array(z.object({ from: z.string(), to: z.string(), with: z.string() })),
  /** names exactly these moves, for {@link saveAddresses} */
  print: z.string(),
});
export type AddressPlan = z.output<typeof addressPlan>;

/** What other addresses would move; nothing is done. `stories`: published ones too. */
export const planAddresses = endpoint({
  method: 'POST',
  path: '/paper/settings/addresses/plan',
  input: z.object({ values, stories: z.boolean() }),
  output: addressPlan,
});

/** Does what was planned, all of it or nothing. @throws Conflict where the plan or the settings are others by now; Invalid */
export const saveAddresses = endpoint({
  method: 'PUT',
  path: '/paper/settings/addresses',
  input: z.object({
    ...{ values, stories: z.boolean(), why, revision: z.number().int().min(0) },
    print: z.string().max(100),
  }),
  output: z.object({ state: groupState, moved: z.number().int() }),
});

/** Files for machines as they would be served with these values; those that do not fit are left out. */
export const previewFiles = endpoint({
  method: 'POST',
  path: '/paper/settings/files',
  input: z.object({ values }),
  output: z.object({ files: z.array(z.object({ path: z.string(), text: z.string().nullable() })) }),
});

/** What is looked at, and in which light. */
export const PREVIEWED = ['front', 'article'] as const;
export const LIGHTS = ['light', 'dark'] as const;

/** A page of the paper with these values, for a frame of the newsroom. */
export function lookAddress(
  page: (typeof PREVIEWED)[number],
  light: (typeof LIGHTS)[number],
  changed: Record<string, unknown>,
): string {
  return `/newsroom/api/look-preview/${page}?${new URLSearchParams({ light, values: JSON.stringify(changed) })}`;
}

/** The languages that the paper's own words are in, by the first part of their tags; all others are told in English. */
export const TONGUES: readonly string[] = ['ar', 'de', 'en', 'es', 'fr', 'ru', 'tr', 'uk'];
