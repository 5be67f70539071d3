import { Button, Group, Paper, Select, Stack, Text } from '@mantine/core';
import { TextSelection } from '@tiptap/pm/state';
import { type ReactElement, useEffect, useState } from 'react';
import { FocusKept } from '../../FocusKept.tsx';
import { useMe } from '../../shell/use-me.ts';
import { ageOf } from '../pickers/age-of.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { ChangeParts } from './ChangeParts.tsx';
import { changeName } from './change-name.ts';
import { type Change, changesOf, proposersOf } from './changes.ts';
import { decide, proposalsIn } from './decide.ts';

/** What was proposed, by whom; to accept or reject one by one, all of one person, or all. */
export function SuggestionsPanel(): ReactElement {
  return (
    <FocusKept>
      <Suggestions />
    </FocusKept>
  );
}

function Suggestions(): ReactElement {
  const words = useWords();
  const { editor, story, mayWrite, maySuggest } = useStory();
  const { person } = useMe();
  const [changes, setChanges] = useState<Change[]>([]);
  const [by, setBy] = useState<string | null>(null);
  useEffect(() => {
    if (!editor) return;
    const read = (): void => setChanges(changesOf(proposalsIn(editor.state.doc)));
    read();
    editor.on('update', read);
    return () => {
      editor.off('update', read);
    };
  }, [editor]);
  const settle = (which: readonly Change[], accept: boolean): void => {
    if (!editor) return;
    // as the text is now: a colleague may have decided some of them
    const ids = new Set(which.map((change) => `${change.id} ${change.by}`));
    const now = proposalsIn(editor.state.doc).filter((part) => ids.has(`${part.id} ${part.by}`));
    editor.view.dispatch(decide(editor.state, now, accept));
  };
  const show = ({ parts: [first] }: Change): void => {
    if (!editor || !first) return;
    const { state, view } = editor;
    const selection = TextSelection.between(state.doc.resolve(first.from), state.doc.resolve(first.to));
    view.dispatch(state.tr.setSelection(selection).scrollIntoView());
    view.focus();
  };
  const nameOf = (id: string): string => story.colleagues.find((one) => one.id === id)?.name ?? words.somebody;
  if (changes.length === 0) return <Text size="sm">{words.noSuggestions}</Text>;
  const people = proposersOf(changes);
  const chosen = people.some((one) => one.by === by) ? by : null;
  const shown = chosen ? changes.filter((change) => change.by === chosen) : changes;
  return (
    <Stack gap="sm">
      {people.length > 1 && (
        <Select
          size="sm"
          label={words.suggestionsOf}
          data={[
            { value: '', label: words.suggestionsOfAll(changes.length) },
            ...people.map((one) => ({ value: one.by, label: `${nameOf(one.by)} (${one.count})` })),
          ]}
          value={chosen ?? ''}
          allowDeselect={false}
          onChange={(value) => setBy(value || null)}
        />
      )}
      {mayWrite && (
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => settle(shown, true)}>
            {chosen ? words.acceptAllOf(nameOf(chosen)) : words.acceptAll}
          </Button>
          <Button size="xs" variant="default" onClick={() => settle(shown, false)}>
            {chosen ? words.rejectAllOf(nameOf(chosen)) : words.rejectAll}
          </Button>
        </Group>
      )}
      {shown.map((change) => (
        <Paper withBorder p="sm" key={`${change.id}-${change.by}`} component="article">
          <Text size="xs" fw={600}>
            {nameOf(change.by)}, {ageOf(change.at, document.documentElement.lang)}
          </Text>
          <ChangeParts change={change} />
          <Group gap="xs" mt={6}>
            <ActOn change={change} says={words.goThere} act={() => show(change)} />
            {mayWrite && <ActOn change={change} says={words.accept} act={() => settle([change], true)} />}
            {(mayWrite || (maySuggest && change.by === person.id)) && (
              <ActOn
                change={change}
                says={mayWrite ? words.reject : words.takeBack}
                act={() => settle([change], false)}
              />
            )}
          </Group>
        </Paper>
      ))}
    </Stack>
  );
}

function ActOn({ change, says, act }: { change: Change; says: string; act(): void }): ReactElement {
  const words = useWords();
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-label={words.actOnChange(says, changeName(change, words))}
      onClick={act}
    >
      {says}
    </Button>
  );
}
