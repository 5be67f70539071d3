import { Tabs, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { Fault } from '../../ask/Fault.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { ReadsOf } from '../reads/ReadsOf.tsx';
import { CandidateRow } from './CandidateRow.tsx';
import { FoundStories } from './FoundStories.tsx';
import { useClipboard } from './use-clipboard.ts';

/** Stories beside the front: the newest, what is searched for, and one's own clipboard. */
export function Candidates({ onTake }: { onTake?: (() => void) | undefined }): ReactElement {
  const { fronts: words } = useStrings();
  const [tab, setTab] = useState<string | null>('newest');
  return (
    <Tabs value={tab} onChange={setTab} keepMounted={false} variant="outline">
      <Tabs.List aria-label={words.candidates}>
        <Tabs.Tab value="newest" px="xs" py={6} fz="xs">
          {words.newest}
        </Tabs.Tab>
        <Tabs.Tab value="clipboard" px="xs" py={6} fz="xs">
          {words.clipboard}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="newest" pt="xs">
        <FoundStories onTake={onTake} />
      </Tabs.Panel>
      <Tabs.Panel value="clipboard" pt="xs">
        <OwnCards onTake={onTake} />
      </Tabs.Panel>
    </Tabs>
  );
}

function OwnCards({ onTake }: { onTake?: (() => void) | undefined }): ReactElement {
  const { fronts: words } = useStrings();
  const { cards, stories, pictures, isLoading, fault, remove } = useClipboard(true);
  return (
    <>
      <Fault fault={fault} />
      {!isLoading && !fault && cards.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.clipboardEmpty}
        </Text>
      )}
      <ReadsOf stories={stories}>
        <ul className="front-candidates" aria-label={words.clipboard}>
          {cards.map((card) => {
            const story = stories.find(({ id }) => id === card.story);
            return story ? (
              <CandidateRow
                key={card.story}
                card={card}
                story={story}
                pictures={pictures}
                onTake={onTake}
                onRemove={() => remove(card.story)}
              />
            ) : null;
          })}
        </ul>
      </ReadsOf>
    </>
  );
}
