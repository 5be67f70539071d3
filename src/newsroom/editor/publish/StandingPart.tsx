import { Anchor, Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { type ReactElement, type ReactNode, useState } from 'react';
import { Moment } from '../../Moment.tsx';
import { wholeMoment } from '../../moments.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { PanelPart } from './PanelPart.tsx';
import { PublishButton } from './PublishButton.tsx';
import type { Publication } from './publish-draft.ts';
import { WithdrawDialogue } from './WithdrawDialogue.tsx';

/** Whether readers have it, which edition, since when, and what of it is not public yet; for what was withdrawn, why. */
export function StandingPart({ publication }: { publication: Publication }): ReactElement {
  const { publishing: words } = useStrings();
  const { state, live, withdrawn, pending, may } = publication;
  const [taking, setTaking] = useState<'withdraw' | 'retract' | null>(null);
  return (
    <PanelPart title={words.publication}>
      <Stack gap={6} align="flex-start">
        <Text fw={600} role="status">
          {withdrawn?.kind === 'retract' ? words.retracted : words.states[state]}
        </Text>
        {live && (
          <>
            <Anchor href={live.path} target="_blank" rel="noopener" size="sm" className="publish-address">
              {live.path}
              <VisuallyHidden> ({words.opensNew})</VisuallyHidden>
            </Anchor>
            <dl className="facts">
              <Fact name={words.versions}>
                {words.readersSee(live.edition)}
                {live.version !== null && `, ${words.versionNumber(live.version)}`}
              </Fact>
              <Fact name={words.publishedAt} at={live.publishedAt} />
              {live.updatedAt !== null && <Fact name={words.updatedAt} at={live.updatedAt} />}
              {live.correctedAt !== null && <Fact name={words.correctedAt} at={live.correctedAt} />}
            </dl>
            <Text size="sm">{pending.length > 0 ? words.pending(pending.length) : words.noPending}</Text>
          </>
        )}
        {withdrawn && <Withdrawn withdrawn={withdrawn} />}
        <Group gap="xs">
          <PublishButton size="xs" />
          {may.withdraw && (
            <Button size="xs" variant="default" onClick={() => setTaking('withdraw')}>
              {words.withdraw}
            </Button>
          )}
          {may.retract && (
            <Button size="xs" variant="default" onClick={() => setTaking('retract')}>
              {words.retract}
            </Button>
          )}
        </Group>
      </Stack>
      {taking && <WithdrawDialogue kind={taking} publication={publication} close={() => setTaking(null)} />}
    </PanelPart>
  );
}

function Fact({ name, at, children }: { name: string; at?: number; children?: ReactNode }): ReactElement {
  return (
    <>
      <Text component="dt" size="sm" c="dimmed">
        {name}
      </Text>
      <dd>{at === undefined ? <Text size="sm">{children}</Text> : <Moment at={at} size="sm" />}</dd>
    </>
  );
}

function Withdrawn({ withdrawn }: { withdrawn: NonNullable<Publication['withdrawn']> }): ReactElement {
  const { publishing: words } = useStrings();
  const { by, at, reason, publicReason, redirectTo } = withdrawn;
  return (
    <Stack gap={2}>
      <Text size="sm">{words.withdrawnBy(by?.name ?? '', wholeMoment(at))}</Text>
      {reason && <Text size="sm">{words.withdrawnWhy(reason)}</Text>}
      <Text size="sm">
        {redirectTo
          ? words.withdrawnLed(redirectTo)
          : publicReason
            ? words.withdrawnTold(publicReason)
            : words.withdrawnSilent}
      </Text>
    </Stack>
  );
}
