import { Drawer } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ArticleId } from '../../base/ids.ts';
import { AnchorLink } from '../AnchorLink.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { PlanForm } from './PlanForm.tsx';

/** The plan of a story over the board. */
export function PlanDialogue({ id, title, onClose }: { id: ArticleId; title: string; onClose(): void }): ReactElement {
  const { desk, shell } = useStrings();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="md"
      title={desk.planOf(title || desk.untitled)}
      closeButtonProps={{ 'aria-label': shell.close }}
    >
      <AnchorLink to="/stories/$story" params={{ story: String(id) }} size="sm" display="block" mb="sm">
        {desk.open}
      </AnchorLink>
      <PlanForm id={id} />
    </Drawer>
  );
}
