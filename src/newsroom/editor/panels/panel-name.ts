import type { EditorWords } from '../../strings/editor-en.ts';

/** What stands beside the text, one at a time. */
export const PANELS = [
  'story',
  'plan',
  'publication',
  'outline',
  'notes',
  'suggestions',
  'versions',
  'checks',
  'preview',
] as const;
export type PanelName = (typeof PANELS)[number];

export const panelLabel = (name: PanelName, words: EditorWords): string => words.panels[name];
