import { ActionIcon, Badge, Button, Group, Text, Title } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconSettings } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { type Container, moveContainer, USUAL } from '../../../fronts/contract.ts';
import { sentenceOf } from '../../ask/Fault.tsx';
import { ageOf } from '../../editor/pickers/age-of.ts';
import { useMe } from '../../shell/use-me.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useDesk } from '../front-desk.ts';
import { useStructure } from '../use-structure.ts';
import { ContainerMenu } from './ContainerMenu.tsx';

/** What a container is, how it stands to what readers have, who works in it, and what can be done to the whole of it. */
export function ContainerHead({
  container,
  at,
  heading,
  isSetting,
  onSettings,
  onLaunch,
}: {
  container: Container;
  at: number;
  heading: string;
  isSetting: boolean;
  onSettings(): void;
  onLaunch(): void;
}): ReactElement {
  const strings = useStrings();
  const { fronts: words } = strings;
  const { front, nameOf, mayEdit, own, say } = useDesk();
  const { person } = useMe();
  const move = useStructure(moveContainer);
  const { id, draft, isPending, isMoved, isRemoved, live, draftBy, draftAt } = container;
  const name = nameOf(draft);
  const others = front.present.filter((one) => one.container === id && one.person.id !== person.id);
  const boxes = front.containers;
  const moveTo = (to: number): void => {
    const left = boxes.filter((box) => box.id !== id);
    move.run(
      (now) => ({
        ...{ key: front.key, id, after: left[to - 1]?.id ?? null },
        base: now.containers.find((box) => box.id === id)?.revision ?? container.revision,
      }),
      () => say(words.movedContainer(name, to + 1, boxes.length)),
    );
  };
  return (
    <>
      <Group gap="xs" justify="space-between" className="front-head" wrap="nowrap">
        <Group gap={6} className="front-head-facts">
          <Title order={2} size="h6" id={heading}>
            {name}
          </Title>
          <Text span size="xs" c="dimmed">
            {words.layouts[draft.layout]} · {words.shows(draft.limit ?? USUAL[draft.layout])}
            {draft.exempt && ` · ${words.exemptMark}`}
          </Text>
          {isRemoved ? (
            <Badge color="red">{words.isGoing}</Badge>
          ) : (
            isPending && <Badge color="yellow">{live ? words.differs : words.isNew}</Badge>
          )}
          {isMoved && live && !isRemoved && <Badge color="yellow">{words.isMoved}</Badge>}
          {isPending && draftBy && draftAt !== null && (
            <Text span size="xs" c="dimmed">
              {words.changedBy(draftBy.name, ageOf(draftAt, document.documentElement.lang))}
            </Text>
          )}
          {own.has(id) && own.get(id)?.state !== 'held' && (
            <Text span size="xs" c="dimmed">
              {words.saving}
            </Text>
          )}
          {others.map((one) => (
            <Badge key={one.person.id} color="grape" variant="light">
              {words.worksHere(one.person.name)}
            </Badge>
          ))}
        </Group>
        {mayEdit && (
          <Group gap={2} wrap="nowrap" className="front-head-acts">
            {isPending && (
              <Button size="compact-xs" mr={4} aria-label={words.launchNamed(name)} onClick={onLaunch}>
                {words.launchOne}
              </Button>
            )}
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              disabled={at === 0 || move.isRunning}
              aria-label={words.up(name)}
              onClick={() => moveTo(at - 1)}
            >
              <IconArrowUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              disabled={at === boxes.length - 1 || move.isRunning}
              aria-label={words.down(name)}
              onClick={() => moveTo(at + 1)}
            >
              <IconArrowDown size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              aria-label={words.settingsOf(name)}
              aria-expanded={isSetting}
              onClick={onSettings}
            >
              <IconSettings size={16} aria-hidden />
            </ActionIcon>
            <ContainerMenu container={container} name={name} />
          </Group>
        )}
      </Group>
      {move.fault !== null && (
        <Text size="sm" c="red" role="alert">
          {sentenceOf(move.fault, strings)}
        </Text>
      )}
    </>
  );
}
