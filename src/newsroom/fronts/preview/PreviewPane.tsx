import { Button, CloseButton, Group, Modal, Paper, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { previewAddress } from '../../../fronts/contract.ts';
import { PageFrame, type PageWidth, PageWidths } from '../../PageFrame.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { useDesk } from '../front-desk.ts';

/** The page with all drafts, at the width of a phone or of a desk, made anew after each change. */
export function PreviewPane({ onClose, isWhole }: { onClose(): void; isWhole: boolean }): ReactElement {
  const { fronts: words } = useStrings();
  const [width, setWidth] = useState<PageWidth>('phone');
  const [isLarge, setLarge] = useState(false);
  const { front } = useDesk();
  const control = <PageWidths value={width} onChange={setWidth} />;
  const page = (
    <PageFrame
      key={`${width} ${front.revision}`}
      title={words.previewFrame}
      src={previewAddress(front.key)}
      width={width}
    />
  );
  const note = (
    <Text size="xs" c="dimmed">
      {words.previewSays}
    </Text>
  );
  if (isWhole || isLarge)
    return (
      <Modal
        opened
        fullScreen
        onClose={() => (isWhole ? onClose() : setLarge(false))}
        title={words.previewTitle}
        closeButtonProps={{ 'aria-label': words.closePreview }}
      >
        <Group gap="xs" mb="xs">
          {control}
          {note}
        </Group>
        {page}
      </Modal>
    );
  return (
    <Paper component="aside" withBorder p="xs" className="front-preview" aria-label={words.previewTitle}>
      <Group gap="xs" mb="xs" justify="space-between" wrap="nowrap">
        <Group gap="xs">
          {control}
          {note}
        </Group>
        <Group gap={4} wrap="nowrap">
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              setWidth('desktop');
              setLarge(true);
            }}
          >
            {words.previewLarger}
          </Button>
          <CloseButton size={28} aria-label={words.closePreview} onClick={onClose} />
        </Group>
      </Group>
      {page}
    </Paper>
  );
}
