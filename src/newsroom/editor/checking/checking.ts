import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { DoubtBeside } from './find-beside.ts';
import { type Checker, type CheckSetting, createChecker, type Doubt } from './find-doubts.ts';
import type { Spelling } from './spelling.ts';

/** The doubt that is open; `byKey`: whoever opened it goes on with keys. */
export interface Chosen {
  doubt: Doubt;
  byKey: boolean;
}

interface CheckState {
  setting: CheckSetting | null;
  /** null: there is no dictionary */
  spelling: Spelling | null;
  checker: Checker | null;
  doubts: readonly Doubt[];
  /** in what is written beside the text */
  beside: readonly DoubtBeside[];
  marks: DecorationSet;
  /** words whose spelling nobody knows yet */
  unknown: ReadonlySet<string>;
  /** where somebody is writing a word at this moment: it is not finished */
  writingAt: number | null;
  chosen: Chosen | null;
}

/** `setting`: check anew with this. `heard`: spellings have become known. */
type News = Partial<{
  setting: CheckSetting;
  spelling: Spelling | null;
  heard: true;
  chosen: Chosen | null;
  beside: readonly DoubtBeside[];
}>;

export const checkingKey = new PluginKey<CheckState>('checking');

const NOTHING: CheckState = {
  ...{
    setting: null,
    spelling: null,
    checker: null,
    doubts: [],
    beside: [],
    marks: DecorationSet.empty,
    unknown: new Set(),
  },
  ...{ writingAt: null, chosen: null },
};

/** Underlines what the house's rules and the spelling have to say, as it is written; `tell` gives it what it needs. */
export const Checking = Extension.create({
  name: 'checking',
  addKeyboardShortcuts() {
    return { 'Alt-F7': () => goToNext(this.editor.view) };
  },
  addProseMirrorPlugins: () => [
    new Plugin<CheckState>({
      key: checkingKey,
      state: { init: () => NOTHING, apply },
      props: {
        decorations: (state) => checkingKey.getState(state)?.marks,
        // the browser's own underlines would be a second opinion
        attributes: (state) => ({ spellcheck: checkingKey.getState(state)?.setting?.speller ? 'false' : 'true' }),
        handleClick: (view, pos) => {
          const doubt = doubtAt(view.state, pos);
          if (doubt) tell(view, { chosen: { doubt, byKey: false } });
          return false;
        },
      },
    }),
  ],
});

export function tell(view: EditorView, news: News): void {
  if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(checkingKey, news).setMeta('addToHistory', false));
}

/** To the next doubt (of this kind) after the caret, from the last on to the first. False: there is none. */
export function goToNext(view: EditorView, kind?: Doubt['kind']): boolean {
  const { doubts: all = [] } = checkingKey.getState(view.state) ?? {};
  const doubts = kind ? all.filter((doubt) => doubt.kind === kind) : all;
  const doubt = doubts.find(({ from }) => from >= view.state.selection.to) ?? doubts[0];
  if (!doubt) return false;
  view.dispatch(
    view.state.tr.setSelection(TextSelection.create(view.state.doc, doubt.from, doubt.to)).scrollIntoView(),
  );
  const { node } = view.domAtPos(doubt.from);
  (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
  tell(view, { chosen: { doubt, byKey: true } });
  return true;
}

function doubtAt(state: EditorState, pos: number): Doubt | undefined {
  return checkingKey.getState(state)?.doubts.find(({ from, to }) => from <= pos && pos <= to);
}

function apply(tr: Transaction, before: CheckState): CheckState {
  const news = tr.getMeta(checkingKey) as News | undefined;
  if (!news && !tr.docChanged && !tr.selectionSet) return before;
  const isOthers = isChangeOrigin(tr);
  const setting = news?.setting ?? before.setting;
  const checker = news?.setting ? createChecker(news.setting) : before.checker;
  const writingAt = writingPlace(tr, before.writingAt, isOthers);
  const spelling = news?.spelling !== undefined ? news.spelling : before.spelling;
  const beside = news?.beside ?? before.beside;
  const chosen = news?.chosen !== undefined ? news.chosen : stillChosen(tr, before.chosen, isOthers);
  const isAnew = news?.setting || news?.heard || tr.docChanged || writingAt !== before.writingAt;
  if (!isAnew || !checker) return { ...before, setting, spelling, checker, writingAt, chosen, beside };
  const unknown = new Set<string>();
  const doubts = checker
    .check(tr.doc, unknown)
    .filter(({ kind, from, to }) => kind === 'style' || writingAt === null || writingAt <= from || writingAt > to);
  const marks = doubts.map(({ kind, from, to }) => Decoration.inline(from, to, { class: `doubt doubt-${kind}` }));
  return {
    setting,
    spelling,
    checker,
    doubts,
    beside,
    unknown,
    writingAt,
    chosen,
    marks: DecorationSet.create(tr.doc, marks),
  };
}

function writingPlace(tr: Transaction, before: number | null, isOthers: boolean): number | null {
  if (tr.docChanged && !isOthers) return tr.selection.empty ? tr.selection.from : null;
  if (tr.docChanged) return before === null ? null : tr.mapping.map(before);
  return tr.selectionSet ? null : before;
}

/** What is open closes as soon as one writes; what colleagues write only moves it. */
function stillChosen(tr: Transaction, chosen: Chosen | null, isOthers: boolean): Chosen | null {
  if (!chosen) return null;
  const { from, to, words } = chosen.doubt;
  const { from: caret } = tr.selection;
  if (!tr.docChanged) return !tr.selectionSet || (from <= caret && caret <= to) ? chosen : null;
  const place = { from: tr.mapping.map(from, 1), to: tr.mapping.map(to, -1) };
  if (!isOthers || place.to - place.from !== words.length) return null;
  return { ...chosen, doubt: { ...chosen.doubt, ...place } };
}
