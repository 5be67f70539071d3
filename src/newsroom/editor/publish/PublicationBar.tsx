import { Button, Group, Text, Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, type ReactElement, type ReactNode, Suspense, useState } from 'react';
import { momentText } from '../../moments.ts';
import { hourText } from '../../publishing/hour-text.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useStory } from '../story-context.ts';
import { EmbargoNotice } from './EmbargoNotice.tsx';
import { nextWaiting } from './publish-draft.ts';
import { useAskedAfterWriting } from './use-asked-after-writing.ts';
import { useLiveSince } from './use-live-since.ts';
import { usePublication } from './use-publication.ts';
import './publish.css';

const PendingCompare = lazy(async () => ({ default: (await import('./PendingCompare.tsx')).PendingCompare }));

/** What has to be known before anybody writes on: readers see something else, wait for it, or must not have it. */
export function PublicationBar(): ReactElement | null {
  const { publishing: words } = useStrings();
  const { story } = useStory();
  const { data, refetch } = usePublication();
  const since = useLiveSince();
  const [isOpen, setOpen] = useState(false);
  const waiting = data && nextWaiting(data);
  const isBehind = Boolean(waiting && data?.behind.includes(waiting.id));
  useAskedAfterWriting(Boolean(waiting) && !isBehind, refetch);
  return (
    <>
      {story.status === 'live' && story.changed && (
        <Notice
          action={
            <Group gap="xs">
              <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
                {words.compare}
              </Button>
              {story.may.publish && <FixLink story={story.id} />}
            </Group>
          }
        >
          {since === null ? words.barPendingPlain : words.barPending(momentText(since))}
        </Notice>
      )}
      {waiting && (
        <Notice>
          {[words.barWaiting(hourText(waiting.at, data.zone)), isBehind && words.waitingBehind]
            .filter(Boolean)
            .join(' ')}
        </Notice>
      )}
      {data?.state === 'withdrawn' && data.withdrawn && (
        <Notice>
          {[
            data.withdrawn.kind === 'retract' ? words.retracted : words.barWithdrawn,
            data.withdrawn.reason && words.withdrawnWhy(data.withdrawn.reason),
            data.withdrawn.kind === 'retract' && !data.may.publish && words.retractedStays,
          ]
            .filter(Boolean)
            .join(' ')}
        </Notice>
      )}
      {data?.embargo && (
        <div className="story-embargo">
          <EmbargoNotice embargo={data.embargo} zone={data.zone} isLive={data.state === 'live'} />
        </div>
      )}
      {isOpen && (
        <Suspense>
          <PendingCompare close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

function FixLink({ story }: { story: number }): ReactElement {
  const { publishing: words } = useStrings();
  return (
    <Tooltip label={words.fixHint} multiline maw={280}>
      <Button
        size="compact-sm"
        variant="default"
        renderRoot={(looks) => <Link to="/stories/$story/fix" params={{ story: String(story) }} {...looks} />}
      >
        {words.fix}
      </Button>
    </Tooltip>
  );
}

function Notice({ children, action }: { children: string; action?: ReactNode }): ReactElement {
  return (
    <Group className="story-notice" justify="space-between" gap="xs">
      <Text size="sm" role="status">
        {children}
      </Text>
      {action}
    </Group>
  );
}
