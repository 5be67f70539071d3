import { Alert, Anchor, Button, Group, List, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import type { z } from 'zod';
import { publishStory } from '../../../publishing/contract.ts';
import { checks } from '../../../writing/contract.ts';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { goToPlace } from '../checking/go-to-place.ts';
import { SpellingCount } from '../checking/SpellingCount.tsx';
import { readField } from '../fields/use-field.ts';
import { useLiveStatus } from '../live/use-live.ts';
import { useStory } from '../story-context.ts';
import { countsOf } from '../tools/count-words.ts';
import { useWords } from '../use-words.ts';
import { nameAnchors } from './name-anchors.ts';

type Act = z.input<typeof publishStory.input>['act'];

/** What readers will get, what stands against it, and for a live story what kind of change it is. */
export function PublishDialogue({ close }: { close(): void }): ReactElement {
  const words = useWords();
  const { story, live, editor, refresh } = useStory();
  const { phase } = useLiveStatus(live);
  const isLive = story.status === 'live';
  const [kind, setKind] = useState<Act>(isLive ? 'update' : 'publish');
  const [note, setNote] = useState('');
  const act = useAct(publishStory, [['stories']]);
  const [path, setPath] = useState<string | null>(null);
  const found = useQuery({
    queryKey: ['stories', 'checks', story.id, 'publish'],
    queryFn: ({ signal }) => call(checks, { id: story.id }, signal),
    staleTime: 0,
    gcTime: 0,
  });
  const blocking = found.data?.checks.filter(({ level }) => level === 'blocks') ?? [];
  const informing = found.data?.checks.filter(({ level }) => level === 'informs') ?? [];
  const needsNote = kind === 'correction' || kind === 'clarification';
  const section = story.sections.find(({ id }) => id === readField(live.doc, 'sectionId'));
  useEffect(() => {
    if (editor) nameAnchors(editor);
  }, [editor]);
  const go = (where: string): void => {
    close();
    // the dialogue gives the focus back where it came from first
    setTimeout(() => goToPlace(where, editor), 250);
  };
  const publish = (): void => {
    act.run({ id: story.id, act: kind, note }, ({ path: address }) => {
      setPath(address);
      refresh();
    });
  };
  if (path !== null)
    return (
      <Modal opened onClose={close} title={words.published}>
        <Stack>
          <Text role="status">{words.publishedText}</Text>
          <Anchor href={path} target="_blank" rel="noopener">
            {words.seeIt}
          </Anchor>
        </Stack>
      </Modal>
    );
  return (
    <Modal opened onClose={close} size="lg" title={isLive ? words.publishChanges : words.publish}>
      <Stack>
        <div>
          <Text fw={600}>{live.doc.getText('headline').toString() || words.untitled}</Text>
          <Text size="sm">
            {[section?.name ?? words.sectionNeeded, editor && words.wordCount(countsOf(editor.state.doc, 'en').words)]
              .filter(Boolean)
              .join(', ')}
          </Text>
        </div>
        <Fault fault={found.error} retry={() => found.refetch()} />
        {blocking.length > 0 && (
          <Alert color="red" title={words.blocksPublication}>
            <Sentences of={blocking} go={go} />
          </Alert>
        )}
        {informing.length > 0 && (
          <Alert color="gray" title={words.informs}>
            <Sentences of={informing} go={go} />
          </Alert>
        )}
        <SpellingCount leave={close} />
        {isLive && (
          <Radio.Group label={words.whatKindOfChange} value={kind} onChange={(value) => setKind(value as Act)}>
            <Stack gap={6} mt={6}>
              {(['minor', 'update', 'correction', 'clarification'] as const).map((value) => (
                <Radio key={value} value={value} label={words.acts[value]} description={words.actHints[value]} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        {isLive && kind !== 'minor' && (
          <Textarea
            label={words.changeNote}
            description={needsNote ? words.changeNoteNeeded : words.changeNoteHint}
            withAsterisk={needsNote}
            autosize
            minRows={2}
            maxLength={2_000}
            error={act.fields.note}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        )}
        <Fault fault={act.fault} />
        <Group justify="flex-end">
          {phase !== 'saved' && <Text size="sm">{words.waitForSaved}</Text>}
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
          <Button
            loading={act.isRunning}
            disabled={phase !== 'saved' || blocking.length > 0 || (needsNote && !note.trim()) || found.isPending}
            onClick={publish}
          >
            {isLive ? words.publishChanges : words.publish}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Sentences({
  of,
  go,
}: {
  of: readonly { rule: string; where: string; sentence: string }[];
  go(where: string): void;
}): ReactElement {
  const { goThere } = useWords();
  return (
    <List size="sm">
      {of.map(({ rule, where, sentence }) => (
        <List.Item key={`${rule}-${where}-${sentence}`}>
          {sentence}{' '}
          <Button size="compact-xs" variant="default" onClick={() => go(where)}>
            {goThere}
          </Button>
        </List.Item>
      ))}
    </List>
  );
}
