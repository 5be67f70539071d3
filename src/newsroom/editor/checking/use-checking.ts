import { useQuery } from '@tanstack/react-query';
import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { useEffect, useState } from 'react';
import { ruleMatcher, style } from '../../../writing/style/contract.ts';
import { call } from '../../ask/call.ts';
import { useField } from '../fields/use-field.ts';
import { useStory } from '../story-context.ts';
import { checkingKey, tell } from './checking.ts';
import { findBeside } from './find-beside.ts';
import { firstOf } from './find-doubts.ts';
import { openSpelling, type Spelling } from './spelling.ts';

/** Gives the text the house's rules and a dictionary, and again whenever the desk or the story's language changes. */
export function useChecking(editor: Editor): Spelling | null {
  const { live, story } = useStory();
  const [chosen] = useField(live.doc, 'language');
  const language = chosen || story.paper.language;
  const { data } = useQuery({
    queryKey: ['style'],
    queryFn: ({ signal }) => call(style, {}, signal),
    refetchInterval: 30_000,
  });
  const spelling = useSpelling(editor, language);
  useEffect(() => {
    if (!data || editor.isDestroyed) return;
    const own = data.words.filter((word) => word.language === firstOf(language)).map(({ word }) => word);
    const speller = spelling?.speller(own) ?? null;
    tell(editor.view, { spelling, setting: { matcher: ruleMatcher(data.rules), language, speller } });
  }, [editor, data, language, spelling]);
  useBeside(editor, spelling);
  return spelling;
}

function useSpelling(editor: Editor, language: string): Spelling | null {
  const [spelling, setSpelling] = useState<Spelling | null>(null);
  useEffect(() => {
    const opened = openSpelling(language, () => {
      if (!editor.isDestroyed) tell(editor.view, { heard: true });
    });
    setSpelling(opened);
    if (!opened) return;
    const ask = (): void => {
      const { unknown } = checkingKey.getState(editor.state) ?? {};
      if (unknown?.size) opened.ask(unknown);
    };
    editor.on('transaction', ask);
    return () => {
      editor.off('transaction', ask);
      opened.close();
    };
  }, [editor, language]);
  return spelling;
}

/** What is written beside the text is gone through a moment after it, or what is known of it, changed. */
function useBeside(editor: Editor, spelling: Spelling | null): void {
  const { live } = useStory();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      const { setting, beside: before } = checkingKey.getState(editor.state) ?? {};
      if (editor.isDestroyed || !setting) return;
      const unknown = new Set<string>();
      const beside = findBeside(live.doc, editor.state.doc, setting, unknown);
      if (JSON.stringify(beside) !== JSON.stringify(before)) tell(editor.view, { beside });
      if (unknown.size > 0) spelling?.ask(unknown);
    };
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, 400);
    };
    const onTransaction = ({ transaction }: { transaction: Transaction }): void => {
      const news = transaction.getMeta(checkingKey) as { setting?: unknown; heard?: unknown } | undefined;
      if (news?.setting || news?.heard) soon();
    };
    soon();
    live.doc.on('update', soon);
    editor.on('transaction', onTransaction);
    return () => {
      clearTimeout(timer);
      live.doc.off('update', soon);
      editor.off('transaction', onTransaction);
    };
  }, [editor, live, spelling]);
}
