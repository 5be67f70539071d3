import type { Role } from '../people/person.ts';

/** `idea`: nobody writes yet. `ready`: the text is done. `hold`, `dropped`: beside the line. */
export const STATUS_KINDS = ['idea', 'work', 'ready', 'hold', 'dropped'] as const;
export type StatusKind = (typeof STATUS_KINDS)[number];

/** What a step can ask for before a story comes to it: of its plan, and of its text (the rules of `writing/checks`). */
export const PLAN_CHECKS = ['people', 'due', 'picture', 'legal', 'facts', 'translation', 'text'] as const;
export const TEXT_CHECKS = [
  'headline',
  'headlineLength',
  'section',
  'alt',
  'credit',
  'media',
  'deadLink',
  'openNotes',
  'suggestions',
  'style',
] as const;
export const STEP_CHECKS = [...PLAN_CHECKS, ...TEXT_CHECKS] as const;
export type StepCheck = (typeof STEP_CHECKS)[number];

export interface Step {
  name: string;
  kind: StatusKind;
  movers: readonly Role[];
  checks: readonly StepCheck[];
}

const ALL: readonly Role[] = ['contributor', 'reporter', 'editor', 'chief'];
const EDITORS: readonly Role[] = ['editor', 'chief'];

/** Ways of working to begin with (newsroom.md §6.1); names, order, rights and checks are the desk's to change. */
export const PRESETS = {
  small: [
    { name: 'Draft', kind: 'work', movers: ALL, checks: [] },
    { name: 'Ready', kind: 'ready', movers: ALL, checks: ['text'] },
  ],
  desk: [
    { name: 'Idea', kind: 'idea', movers: ALL, checks: [] },
    { name: 'Assigned', kind: 'idea', movers: ALL, checks: ['people'] },
    { name: 'Writing', kind: 'work', movers: ALL, checks: [] },
    { name: 'Editing', kind: 'work', movers: ALL, checks: ['text'] },
    { name: 'Checks', kind: 'work', movers: EDITORS, checks: ['text'] },
    { name: 'Ready', kind: 'ready', movers: EDITORS, checks: ['text', 'headline'] },
    { name: 'On hold', kind: 'hold', movers: ALL, checks: [] },
    { name: 'Dropped', kind: 'dropped', movers: ALL, checks: [] },
  ],
} as const satisfies Record<string, readonly Step[]>;
