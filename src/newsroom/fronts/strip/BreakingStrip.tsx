import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { breakingNews, endBreaking } from '../../../fronts/breaking/contract.ts';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { momentText } from '../../moments.ts';
import { hourText } from '../../publishing/hour-text.ts';
import { Section } from '../../Section.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { BreakingForm } from './BreakingForm.tsx';
import { MoveEnd } from './MoveEnd.tsx';

const KEY = ['fronts', 'breaking'] as const;

/** One line over every page, with its end. */
export function BreakingStrip(): ReactElement | null {
  const { fronts: words } = useStrings();
  const { data, error, refetch } = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => call(breakingNews, {}, signal),
    // it ends by itself
    refetchInterval: 30_000,
  });
  const end = useAct(endBreaking, [KEY]);
  const [isOpen, setOpen] = useState(false);
  const [isMoving, setMoving] = useState(false);
  if (error) return <Fault fault={error} retry={() => void refetch()} />;
  if (!data) return null;
  const { now, earlier, mayEdit, zone } = data;
  return (
    <Section title={words.breaking} lead={words.breakingLead}>
      {now ? (
        <Alert color="red" variant="light" p="xs">
          <Group gap="xs" justify="space-between">
            <div>
              <Text size="sm" fw={600} dir="auto">
                {now.text}
              </Text>
              <Text size="xs">
                {[
                  words.breakingUntil(hourText(now.endsAt, zone)),
                  now.setBy && words.breakingBy(now.setBy.name, momentText(now.setAt)),
                  now.story?.headline,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </div>
            {mayEdit && (
              <Group gap="xs">
                {!isMoving && (
                  <Button size="xs" variant="default" onClick={() => setMoving(true)}>
                    {words.breakingMove}
                  </Button>
                )}
                <Button size="xs" variant="default" loading={end.isRunning} onClick={() => end.run({ id: now.id })}>
                  {words.breakingEnd}
                </Button>
              </Group>
            )}
          </Group>
          {mayEdit && isMoving && <MoveEnd key={now.id} id={now.id} zone={zone} onDone={() => setMoving(false)} />}
        </Alert>
      ) : (
        <Text size="sm" c="dimmed">
          {words.breakingNone}
        </Text>
      )}
      <Fault fault={end.fault} />
      {mayEdit && !isOpen && (
        <div>
          <Button size="xs" variant="default" onClick={() => setOpen(true)}>
            {now ? words.breakingReplace : words.breakingSet} …
          </Button>
        </div>
      )}
      {mayEdit && isOpen && <BreakingForm replaces={now?.id ?? null} zone={zone} onDone={() => setOpen(false)} />}
      {earlier.length > 0 && (
        <details className="front-filling">
          <summary>
            <Text span size="xs" c="dimmed">
              {words.breakingEarlier}
            </Text>
          </summary>
          <Stack component="ul" gap={4} className="front-removed">
            {earlier.map((one) => (
              <li key={one.id}>
                <span dir="auto">{one.text}</span>
                <span className="front-own">
                  {one.setBy && words.breakingBy(one.setBy.name, momentText(one.setAt))}
                  {one.endedWhy && ` · ${words.breakingEnded[one.endedWhy]}`}
                </span>
              </li>
            ))}
          </Stack>
        </details>
      )}
    </Section>
  );
}
