import { Button, Stack, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { liftEmbargo } from '../../../publishing/contract.ts';
import { useAct } from '../../ask/use-act.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useStory } from '../story-context.ts';
import { AskWhy } from './AskWhy.tsx';
import { EmbargoDialogue } from './EmbargoDialogue.tsx';
import { EmbargoNotice } from './EmbargoNotice.tsx';
import { PanelPart } from './PanelPart.tsx';
import type { Publication } from './publish-draft.ts';

/** What keeps the story from readers, and the ways to set it and to lift it. */
export function EmbargoPart({ publication }: { publication: Publication }): ReactElement | null {
  const { publishing: words } = useStrings();
  const { story, refresh } = useStory();
  const { embargo, zone, may, state } = publication;
  const [open, setOpen] = useState<'set' | 'lift' | null>(null);
  const lift = useAct(liftEmbargo, [['stories'], ['publication']]);
  const close = (): void => setOpen(null);
  if (!embargo && !may.embargo) return null;
  return (
    <PanelPart title={words.embargo}>
      <Stack gap="xs" align="flex-start">
        {embargo ? (
          <EmbargoNotice embargo={embargo} zone={zone} isLive={state === 'live'} />
        ) : (
          <Text size="sm">{words.noEmbargo}</Text>
        )}
        {may.embargo && (
          <Button size="xs" variant="default" onClick={() => setOpen('set')}>
            {words.setEmbargo}
          </Button>
        )}
        {may.liftEmbargo && (
          <Button size="xs" variant="default" onClick={() => setOpen('lift')}>
            {words.liftEmbargo}
          </Button>
        )}
      </Stack>
      {open === 'set' && <EmbargoDialogue zone={zone} close={close} />}
      {open === 'lift' && (
        <AskWhy
          title={words.liftEmbargoTitle}
          text={words.liftEmbargoAsk}
          label={words.reason}
          hint={words.reasonHint}
          isNeeded
          go={words.liftEmbargoGo}
          act={lift}
          run={(reason) =>
            lift.run({ id: story.id, reason }, () => {
              refresh();
              close();
            })
          }
          close={close}
        />
      )}
    </PanelPart>
  );
}
