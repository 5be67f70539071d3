import { Button, Drawer, Paper, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import type { ArticleId } from '../../base/ids.ts';
import { useStrings } from '../strings/use-strings.ts';
import { Candidates } from './candidates/Candidates.tsx';
import { AddContainer } from './containers/AddContainer.tsx';
import { ContainerView } from './containers/ContainerView.tsx';
import { LostDrafts } from './containers/LostDrafts.tsx';
import { FrontBar } from './FrontBar.tsx';
import { useDesk } from './front-desk.ts';
import { HoldBar } from './HoldBar.tsx';
import { HoldContext } from './hold-context.ts';
import { LeaveGuard } from './LeaveGuard.tsx';
import { LaunchDialogue } from './launch/LaunchDialogue.tsx';
import { PreviewPane } from './preview/PreviewPane.tsx';
import { ReadsContext, useReads } from './reads/use-reads.ts';
import { CardOpenContext } from './use-card-open.ts';
import { useHold } from './use-hold.ts';
import { usePresence } from './use-presence.ts';

const CardDrawer = lazy(async () => ({ default: (await import('./card/CardDrawer.tsx')).CardDrawer }));

/** The front beside what can be put on it. */
export function FrontDesk(): ReactElement {
  const { fronts: words, shell } = useStrings();
  const desk = useDesk();
  const { front, mayEdit } = desk;
  const hold = useHold(desk, words);
  const isNarrow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false });
  const [isPreview, setPreview] = useState(false);
  const [isSheet, setSheet] = useState(false);
  const [launching, setLaunching] = useState<number | 'all' | null>(null);
  const [card, setCard] = useState<{ container: number; story: ArticleId } | null>(null);
  const [working, setWorking] = useState<number | null>(null);
  usePresence(front.key, working);
  const reads = useReads(front.stories.map(({ id }) => id));
  const isBeside = mayEdit && !isNarrow;
  return (
    <HoldContext value={hold}>
      <CardOpenContext value={(container, story) => setCard({ container, story })}>
        <FrontBar
          onLaunch={() => setLaunching('all')}
          isPreview={isPreview}
          onPreview={() => setPreview((is) => !is)}
        />
        <LostDrafts />
        <LeaveGuard />
        <div className="front-desk" data-beside={isBeside || undefined} data-preview={isPreview || undefined}>
          {isBeside && (
            <Paper component="aside" withBorder p="xs" className="front-side" aria-label={words.candidates}>
              <Candidates />
            </Paper>
          )}
          <Stack gap="sm" component="div" className="front-containers">
            <VisuallyHidden component="p">{words.holdingHelp}</VisuallyHidden>
            <ReadsContext value={reads}>
              {front.containers.map((container, at) => (
                <ContainerView
                  key={container.id}
                  container={container}
                  at={at}
                  onLaunch={setLaunching}
                  onWork={setWorking}
                />
              ))}
            </ReadsContext>
            {mayEdit && (
              <div>
                <AddContainer />
              </div>
            )}
            {reads.isAnyCounted && (
              <Text size="xs" c="dimmed">
                {words.readCounted}
              </Text>
            )}
          </Stack>
          {isPreview && <PreviewPane onClose={() => setPreview(false)} isWhole={isNarrow} />}
        </div>
        {mayEdit && isNarrow && (
          <>
            {!hold.held && (
              <Button className="front-sheet-button" onClick={() => setSheet(true)}>
                {words.openCandidates}
              </Button>
            )}
            <Drawer
              opened={isSheet}
              onClose={() => setSheet(false)}
              position="bottom"
              size="85%"
              title={words.candidates}
              closeButtonProps={{ 'aria-label': shell.close }}
            >
              {isSheet && <Candidates onTake={() => setSheet(false)} />}
            </Drawer>
          </>
        )}
        <HoldBar />
        {launching !== null && <LaunchDialogue of={launching} onClose={() => setLaunching(null)} />}
        <Suspense>
          {card && <CardDrawer key={`${card.container}-${card.story}`} {...card} onClose={() => setCard(null)} />}
        </Suspense>
      </CardOpenContext>
    </HoldContext>
  );
}
