import { Text } from '@mantine/core';
import { type ReactElement, useId, useState } from 'react';
import type { Container } from '../../../fronts/contract.ts';
import { changesOf } from '../../../fronts/launches/contract.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useDesk } from '../front-desk.ts';
import { Conflict } from './Conflict.tsx';
import { ContainerHead } from './ContainerHead.tsx';
import { ContainerSettings } from './ContainerSettings.tsx';
import { DraftCards } from './DraftCards.tsx';
import { Filling } from './Filling.tsx';
import { GoneCards } from './GoneCards.tsx';
import { LiveCards } from './LiveCards.tsx';
import { NotKept } from './NotKept.tsx';
import { RemovedCards } from './RemovedCards.tsx';
import { WaitingCards } from './WaitingCards.tsx';

/** One container: its draft, and what readers have of it where that differs. */
export function ContainerView({
  container,
  at,
  onLaunch,
  onWork,
}: {
  container: Container;
  at: number;
  onLaunch(id: number): void;
  /** somebody's hands are in it */
  onWork(id: number): void;
}): ReactElement {
  const { fronts: words } = useStrings();
  const { nameOf, mayEdit, own } = useDesk();
  const [isSetting, setSetting] = useState(false);
  const heading = useId();
  const { id, draft, live, isPending, isRemoved } = container;
  const changes = live ? changesOf(live, draft) : null;
  const entry = own.get(id);
  return (
    <div
      role="group"
      className="front-container"
      aria-labelledby={heading}
      data-pending={isPending || undefined}
      data-removed={isRemoved || undefined}
      data-container={id}
      onFocus={() => onWork(id)}
    >
      <ContainerHead
        container={container}
        at={at}
        heading={heading}
        isSetting={isSetting}
        onSettings={() => setSetting((is) => !is)}
        onLaunch={() => onLaunch(id)}
      />
      {isSetting && mayEdit && <ContainerSettings container={container} onDone={() => setSetting(false)} />}
      {entry?.state === 'held' && <Conflict container={container} entry={entry} />}
      {entry?.state === 'failed' && <NotKept id={id} fault={entry.fault} />}
      <WaitingCards container={container} name={nameOf(draft)} />
      <GoneCards container={container} />
      <div className="front-beside" data-both={isPending || undefined}>
        <div>
          {isPending && (
            <Text size="xs" c="dimmed" fw={600}>
              {words.draft}
            </Text>
          )}
          <DraftCards container={container} changes={changes} />
          <Filling container={container} name={nameOf(draft)} />
        </div>
        {isPending && <LiveCards container={container} changes={changes} />}
      </div>
      <RemovedCards container={container} />
    </div>
  );
}
