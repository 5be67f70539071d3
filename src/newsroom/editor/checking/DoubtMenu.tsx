import { Button, Menu, Text } from '@mantine/core';
import { useEditorState } from '@tiptap/react';
import { type ReactElement, useEffect, useState } from 'react';
import { addStyleWord, replacementOf } from '../../../writing/style/contract.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { useMayAct } from '../../shell/use-me.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { checkingKey } from './checking.ts';
import type { DoubtBeside } from './find-beside.ts';

/** Words in doubt as a button; what is said of them, and what to write instead, as its menu. */
export function DoubtMenu({
  doubt,
  replace,
}: {
  doubt: DoubtBeside;
  replace?: ((words: string) => void) | undefined;
}): ReactElement {
  const { mayWrite } = useStory();
  const { about, checking: words } = useWords();
  const mayAct = useMayAct();
  const addWord = useAct(addStyleWord, [['style']]);
  const [isOpen, setOpen] = useState(false);
  const others = useOthers(doubt, isOpen);
  const rule = doubt.kind === 'style' ? doubt.rule : null;
  const advice = rule ? rule.advice || (rule.suggestion ? words.write(rule.suggestion) : words.avoid) : null;
  return (
    <Menu opened={isOpen} onChange={setOpen} width={300} position="bottom-start">
      <Menu.Target>
        <Button size="compact-xs" variant="default">
          <span className={`doubt doubt-${doubt.kind}`}>
            {rule ? about.styleDoubt(doubt.words) : about.spellingDoubt(doubt.words)}
          </span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Text size="sm" px="xs" py={4}>
          {[advice ?? words.notKnown(doubt.words), rule?.reason].filter(Boolean).join(' ')}
        </Text>
        {others === null && (
          <Text size="sm" px="xs" py={4} role="status">
            {words.looking}
          </Text>
        )}
        {mayWrite &&
          replace &&
          others?.map((other) => (
            <Menu.Item key={other} onClick={() => replace(other)}>
              {words.use(other)}
            </Menu.Item>
          ))}
        {doubt.kind === 'spelling' && mayAct('style.rules') && (
          <Menu.Item
            closeMenuOnClick={false}
            disabled={addWord.isRunning}
            onClick={() => addWord.run({ word: doubt.words, language: doubt.language }, () => setOpen(false))}
          >
            {words.addWord}
          </Menu.Item>
        )}
        <Fault fault={addWord.fault} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** What could stand there instead; null: it is being looked for. */
function useOthers(doubt: DoubtBeside, isOpen: boolean): readonly string[] | null {
  const { editor } = useStory();
  const spelling = useEditorState({
    editor,
    selector: ({ editor: own }) => (own ? checkingKey.getState(own.state)?.spelling : null) ?? null,
  });
  const [found, setFound] = useState<readonly string[] | null>(null);
  const { kind, words } = doubt;
  useEffect(() => {
    if (!isOpen || kind !== 'spelling') return;
    let isOver = false;
    void (spelling?.suggest(words) ?? Promise.resolve([])).then((others) => isOver || setFound(others));
    return () => {
      isOver = true;
    };
  }, [isOpen, kind, words, spelling]);
  if (doubt.kind === 'spelling') return found;
  const other = replacementOf(doubt.rule, doubt.words);
  return other === null ? [] : [other];
}
