import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { TextSelection } from '@tiptap/pm/state';
import { type ReactElement, useEffect, useState } from 'react';
import { useMe } from '../../shell/use-me.ts';
import { ageOf } from '../pickers/age-of.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { decide, type Proposal, proposalsIn } from './decide.ts';

/** What was proposed, by whom; to accept or reject one by one, or all. */
export function SuggestionsPanel(): ReactElement {
  const words = useWords();
  const { editor, story, mayWrite, maySuggest } = useStory();
  const { person } = useMe();
  const [proposals, setProposals] = useState<Proposal[]>([]);
  useEffect(() => {
    if (!editor) return;
    const read = (): void => setProposals(proposalsIn(editor.state.doc));
    read();
    editor.on('update', read);
    return () => {
      editor.off('update', read);
    };
  }, [editor]);
  const settle = (which: readonly Proposal[], accept: boolean): void => {
    if (editor) editor.view.dispatch(decide(editor.state, which, accept));
  };
  const show = ({ from, to }: Proposal): void => {
    if (!editor) return;
    const { state, view } = editor;
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)).scrollIntoView());
    view.focus();
  };
  const nameOf = (by: string): string => story.colleagues.find(({ id }) => id === by)?.name ?? words.somebody;
  if (proposals.length === 0) return <Text size="sm">{words.noSuggestions}</Text>;
  return (
    <Stack gap="sm">
      {mayWrite && (
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => settle(proposals, true)}>
            {words.acceptAll}
          </Button>
          <Button size="xs" variant="default" onClick={() => settle(proposals, false)}>
            {words.rejectAll}
          </Button>
        </Group>
      )}
      {proposals.map((proposal) => (
        <Paper withBorder p="sm" key={`${proposal.id}-${proposal.kind}-${proposal.from}`} component="article">
          <Text size="xs" fw={600}>
            {nameOf(proposal.by)}, {ageOf(proposal.at, document.documentElement.lang)}
          </Text>
          <Text size="sm" className="note-text">
            {proposal.kind === 'insert' ? words.proposesWords : words.proposesDeletion}{' '}
            {proposal.kind === 'insert' ? <ins>{proposal.text}</ins> : <del>{proposal.text}</del>}
          </Text>
          <Group gap="xs" mt={6}>
            <Button size="compact-xs" variant="default" onClick={() => show(proposal)}>
              {words.goThere}
            </Button>
            {mayWrite && (
              <Button size="compact-xs" variant="default" onClick={() => settle([proposal], true)}>
                {words.accept}
              </Button>
            )}
            {(mayWrite || (maySuggest && proposal.by === person.id)) && (
              <Button size="compact-xs" variant="default" onClick={() => settle([proposal], false)}>
                {mayWrite ? words.reject : words.takeBack}
              </Button>
            )}
          </Group>
        </Paper>
      ))}
    </Stack>
  );
}
