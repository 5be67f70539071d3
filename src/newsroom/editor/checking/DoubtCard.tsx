import { Button, CloseButton, Group, Paper, Portal, Stack, Text } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { type ReactElement, useCallback, useEffect, useState } from 'react';
import { addStyleWord, replacementOf } from '../../../writing/style/contract.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { useMayAct } from '../../shell/use-me.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { type Chosen, tell } from './checking.ts';
import { putRight } from './put-right.ts';
import type { Spelling } from './spelling.ts';

const WIDTH = 320;

/** What is said of words in doubt, below them: advice, reason, what to write instead. */
export function DoubtCard({
  editor,
  chosen: { doubt, byKey },
  spelling,
}: {
  editor: Editor;
  chosen: Chosen;
  spelling: Spelling | null;
}): ReactElement {
  const { checking: words } = useWords();
  const { mayWrite, isSuggesting } = useStory();
  const mayAct = useMayAct();
  const suggestions = useSuggestions(doubt, spelling);
  const addWord = useAct(addStyleWord, [['style']]);
  // as it comes into the page, which the portal puts off
  const takeFocus = useCallback((card: HTMLDivElement | null) => (byKey ? card?.focus() : undefined), [byKey]);
  useEffect(() => {
    const close = (): void => tell(editor.view, { chosen: null });
    window.addEventListener('resize', close);
    return () => window.removeEventListener('resize', close);
  }, [editor]);
  const leave = (): void => {
    // before the card goes, and at once: no key that is pressed meanwhile goes past the text
    editor.view.focus();
    tell(editor.view, { chosen: null });
  };
  const place = editor.view.coordsAtPos(doubt.from);
  const left = Math.max(8, Math.min(place.left, window.innerWidth - WIDTH - 8)) + window.scrollX;
  const rule = doubt.kind === 'style' ? doubt.rule : null;
  const advice = rule ? rule.advice || (rule.suggestion ? words.write(rule.suggestion) : words.avoid) : '';
  return (
    <Portal>
      <Paper
        ref={takeFocus}
        className="doubt-card"
        role="dialog"
        aria-label={words.card(doubt.words)}
        tabIndex={-1}
        withBorder
        shadow="md"
        p="sm"
        style={{ left, top: place.bottom + 4 + window.scrollY, inlineSize: WIDTH }}
        onKeyDown={(event) => event.key === 'Escape' && leave()}
      >
        <Stack gap="xs">
          <Group justify="space-between" wrap="nowrap" align="flex-start">
            <Text size="sm" fw={600}>
              {rule ? advice : words.notKnown(doubt.words)}
            </Text>
            <CloseButton size="sm" aria-label={words.close} onClick={leave} />
          </Group>
          {rule?.reason && <Text size="sm">{rule.reason}</Text>}
          {!rule && suggestions === null && <Text size="sm">{words.looking}</Text>}
          {!rule && suggestions?.length === 0 && <Text size="sm">{words.noSuggestions}</Text>}
          {(mayWrite || isSuggesting) && (
            <Group gap="xs">
              {suggestions?.map((suggestion) => (
                <Button
                  key={suggestion}
                  size="compact-sm"
                  variant="default"
                  onClick={() => putRight(editor, doubt, suggestion, isSuggesting)}
                >
                  {words.use(suggestion)}
                </Button>
              ))}
            </Group>
          )}
          {doubt.kind === 'spelling' && mayAct('style.rules') && (
            <div>
              <Button
                size="compact-sm"
                variant="subtle"
                loading={addWord.isRunning}
                onClick={() => addWord.run({ word: doubt.words, language: doubt.language }, leave)}
              >
                {words.addWord}
              </Button>
            </div>
          )}
          <Fault fault={addWord.fault} />
        </Stack>
      </Paper>
    </Portal>
  );
}

/** Null: they are being looked for. */
function useSuggestions(doubt: Chosen['doubt'], spelling: Spelling | null): readonly string[] | null {
  const replacement = doubt.kind === 'style' ? replacementOf(doubt.rule, doubt.words) : null;
  const [found, setFound] = useState<string[] | null>(null);
  const isSpelling = doubt.kind === 'spelling';
  const { words } = doubt;
  useEffect(() => {
    let isOver = false;
    if (isSpelling) void spelling?.suggest(words).then((suggestions) => isOver || setFound(suggestions));
    return () => {
      isOver = true;
    };
  }, [isSpelling, words, spelling]);
  if (!isSpelling) return replacement === null ? [] : [replacement];
  return found;
}
