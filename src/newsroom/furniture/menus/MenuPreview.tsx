import { Group, Modal, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { type MenuState, menuPreviewAddress } from '../../../paper/menus/contract.ts';
import { PageFrame, type PageWidth, PageWidths } from '../../PageFrame.tsx';
import { useStrings } from '../../strings/use-strings.ts';

/** The front page with the draft, at the width of a phone or of a desk. */
export function MenuPreview({ state, onClose }: { state: MenuState; onClose(): void }): ReactElement {
  const { menus: words } = useStrings().furniture;
  const [width, setWidth] = useState<PageWidth>('phone');
  const src = menuPreviewAddress(state.place, state.revision);
  return (
    <Modal opened fullScreen onClose={onClose} title={words.previewTitle}>
      <Group gap="xs" mb="xs">
        <PageWidths value={width} onChange={setWidth} />
        <Text size="xs" c="dimmed">
          {words.previewNote}
        </Text>
      </Group>
      <PageFrame key={`${width} ${src}`} title={words.previewTitle} src={src} width={width} />
    </Modal>
  );
}
