import { Badge, ColorSwatch, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { z } from 'zod';
import type { SectionId } from '../../../base/ids.ts';
import { orderSections, type SectionRow, type sectionTree } from '../../../paper/sections/contract.ts';
import { useAct } from '../../ask/use-act.ts';
import { RowButton } from '../../RowButton.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { OrderedLevel } from '../OrderedLevel.tsx';
import { colourOf } from './section-colour.ts';

export type Tree = z.output<(typeof sectionTree)['output']>;

/** The sections below one, in an order that is set by moving them; each with those below it. */
export function SectionLevel({
  tree,
  parentId,
  label,
  onOpen,
}: {
  tree: Tree;
  parentId: SectionId | null;
  label: string;
  onOpen(id: SectionId): void;
}): ReactElement {
  const stored = tree.sections.filter((section) => section.parentId === parentId);
  const act = useAct(orderSections, [['paper', 'sections']]);
  return (
    <OrderedLevel
      stored={stored}
      isTop={parentId === null}
      label={label}
      nameOf={({ name }) => name}
      fault={act.fault}
      save={(ids) => act.run({ parentId, ids })}
      below={(section) => <SectionLevel tree={tree} parentId={section.id} label={section.name} onOpen={onOpen} />}
    >
      {(section) => <SectionLine section={section} tree={tree} onOpen={onOpen} />}
    </OrderedLevel>
  );
}

function SectionLine({
  section,
  tree,
  onOpen,
}: {
  section: SectionRow;
  tree: Tree;
  onOpen(id: SectionId): void;
}): ReactElement {
  const { sections: words } = useStrings().furniture;
  const { id, name, address, stories, editors, movingInto } = section;
  return (
    <Group gap="xs">
      <ColorSwatch size={14} color={colourOf(section, tree)} withShadow={false} aria-hidden />
      <RowButton says={words.edit(name)} onOpen={() => onOpen(id)}>
        {name}
      </RowButton>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {address}
      </Text>
      <Text size="sm">{words.stories(stories)}</Text>
      {editors.length > 0 && (
        <Text size="sm" c="dimmed">
          {words.editorsAre(editors.map((person) => person.name).join(', '))}
        </Text>
      )}
      {movingInto && <Badge color="blue">{words.going(movingInto.name)}</Badge>}
    </Group>
  );
}
