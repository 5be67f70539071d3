import { Button, Modal, SegmentedControl, Stack, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { PreviewFrame } from './PreviewFrame.tsx';
import { ShareLinks } from './ShareLinks.tsx';

/** The story as readers will have it, as it is written; and links to show it to others. */
export function PreviewPanel(): ReactElement {
  const words = useWords();
  const { story } = useStory();
  const [width, setWidth] = useState<'phone' | 'desktop'>('phone');
  const [isLarge, setLarge] = useState(false);
  const choice = (
    <SegmentedControl
      aria-label={words.previewWidth}
      data={[
        { value: 'phone', label: words.phone },
        { value: 'desktop', label: words.desktop },
      ]}
      value={width}
      onChange={(value) => setWidth(value as 'phone' | 'desktop')}
    />
  );
  return (
    <Stack gap="sm">
      {choice}
      <PreviewFrame width={width} />
      <Button variant="default" size="xs" onClick={() => setLarge(true)}>
        {words.previewLarge}
      </Button>
      <Text size="xs">{words.previewHint}</Text>
      {story.may.share && <ShareLinks />}
      {isLarge && (
        <Modal opened fullScreen onClose={() => setLarge(false)} title={words.panels.preview}>
          {choice}
          <PreviewFrame width={width} />
        </Modal>
      )}
    </Stack>
  );
}
