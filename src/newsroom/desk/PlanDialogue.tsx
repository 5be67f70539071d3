import { Alert, Button, Drawer, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { ArticleId } from '../../base/ids.ts';
import { AnchorLink } from '../AnchorLink.tsx';
import { useStrings } from '../strings/use-strings.ts';
import type { KeptText } from './kept-text.ts';
import { PlanForm } from './PlanForm.tsx';
import { KeptFields } from './use-kept-text.ts';

/** The plan of a story over the board. It closes once all that was typed is kept. */
export function PlanDialogue({ id, title, onClose }: { id: ArticleId; title: string; onClose(): void }): ReactElement {
  const { desk, shell } = useStrings();
  const [fields] = useState(() => new Set<KeptText>());
  const [isHeld, setHeld] = useState(false);
  const close = async (): Promise<void> => {
    const kept = await Promise.all([...fields].map((field) => field.keep()));
    if (kept.every(Boolean)) onClose();
    else setHeld(true);
  };
  return (
    <Drawer
      opened
      onClose={() => void close()}
      position="right"
      size="md"
      title={desk.planOf(title || desk.untitled)}
      closeButtonProps={{ 'aria-label': shell.close }}
    >
      {isHeld && (
        <Alert color="yellow" variant="light" role="alert" p="xs" mb="sm">
          <Text size="sm">{desk.notKept}</Text>
          <Button size="compact-xs" variant="default" mt="xs" onClick={onClose}>
            {desk.closeAnyway}
          </Button>
        </Alert>
      )}
      <AnchorLink to="/stories/$story" params={{ story: String(id) }} size="sm" display="block" mb="sm">
        {desk.open}
      </AnchorLink>
      <KeptFields value={fields}>
        <PlanForm id={id} />
      </KeptFields>
    </Drawer>
  );
}
