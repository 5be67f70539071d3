import { CloseButton, Group, Modal, Paper, SegmentedControl, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { type ReactElement, useRef, useState } from 'react';
import { previewAddress } from '../../../fronts/contract.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useDesk } from '../front-desk.ts';

const WIDTHS = { phone: 390, desktop: 1280 } as const;
type Width = keyof typeof WIDTHS;

/** The page with all drafts, at the width of a phone or of a desk, made anew after each change. */
export function PreviewPane({ onClose, isWhole }: { onClose(): void; isWhole: boolean }): ReactElement {
  const { fronts: words } = useStrings();
  const [width, setWidth] = useState<Width>('phone');
  const control = (
    <SegmentedControl
      size="xs"
      aria-label={words.previewWidth}
      data={[
        { value: 'phone', label: words.phone },
        { value: 'desktop', label: words.desktop },
      ]}
      value={width}
      onChange={(next) => setWidth(next === 'desktop' ? 'desktop' : 'phone')}
    />
  );
  const note = (
    <Text size="xs" c="dimmed">
      {words.previewSays}
    </Text>
  );
  if (isWhole)
    return (
      <Modal opened fullScreen onClose={onClose} title={words.previewTitle}>
        <Group gap="xs" mb="xs">
          {control}
          {note}
        </Group>
        <Frame width={width} />
      </Modal>
    );
  return (
    <Paper component="aside" withBorder p="xs" className="front-preview" aria-label={words.previewTitle}>
      <Group gap="xs" mb="xs" justify="space-between" wrap="nowrap">
        <Group gap="xs">
          {control}
          {note}
        </Group>
        <CloseButton size={28} aria-label={words.closePreview} onClick={onClose} />
      </Group>
      <Frame width={width} />
    </Paper>
  );
}

function Frame({ width }: { width: Width }): ReactElement {
  const { fronts: words } = useStrings();
  const { front } = useDesk();
  const { ref, width: room } = useElementSize();
  const scroll = useRef(0);
  const scale = room > 0 ? Math.min(1, room / WIDTHS[width]) : 1;
  return (
    <div ref={ref} className="front-frame">
      <iframe
        key={`${width} ${front.revision}`}
        title={words.previewFrame}
        src={previewAddress(front.key)}
        // no scripts; the own origin, so that it stays where somebody scrolled to
        sandbox="allow-same-origin"
        style={{ width: WIDTHS[width], height: `${100 / scale}%`, transform: `scale(${scale})` }}
        onLoad={({ currentTarget: { contentWindow } }) => {
          contentWindow?.scrollTo(0, scroll.current);
          contentWindow?.addEventListener('scroll', () => {
            scroll.current = contentWindow.scrollY;
          });
          // links lead to other pages, which are not looked at here
          contentWindow?.document.addEventListener('click', (event) => event.preventDefault());
        }}
      />
    </div>
  );
}
