import { Code, List, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { AddressPlan } from '../../../paper/settings/contract.ts';
import { Section } from '../../Section.tsx';
import { useStrings } from '../../strings/use-strings.ts';

const MANY = 5_000;

/** What would move, before anything does; absent: it is being asked for. */
export function AddressPlanPart({ plan, stories }: { plan: AddressPlan | undefined; stories: boolean }): ReactElement {
  const { settings: words } = useStrings();
  return (
    <Section title={words.plan} lead={plan ? words.planNothing : words.planWaits}>
      <Stack gap="xs" aria-live="polite">
        {plan && <Plan plan={plan} stories={stories} />}
      </Stack>
    </Section>
  );
}

function Plan({ plan, stories }: { plan: AddressPlan; stories: boolean }): ReactElement {
  const { settings: words } = useStrings();
  const lists = words.planLists(plan.sections, plan.topics, plan.authors);
  return (
    <>
      {plan.sample && (
        <Text size="sm">
          {words.planSample} <Code dir="ltr">{plan.sample}</Code>
        </Text>
      )}
      {lists && <Text size="sm">{words.planListsMove(lists)}</Text>}
      {plan.follow > 0 && (
        <Text size="sm" fw={stories ? 600 : undefined}>
          {stories ? words.planFollow(plan.follow) : words.planCould(plan.follow)}
        </Text>
      )}
      {stories && plan.follow > MANY && <Text size="sm">{words.planMany}</Text>}
      {stories && plan.stay > 0 && <Text size="sm">{words.planStay(plan.stay)}</Text>}
      <Moves title={words.planExamples} lines={plan.examples.map(({ from, to }) => words.planMove(from, to))} />
      {stories && plan.clash > 0 && (
        <Text size="sm" c="var(--mantine-color-yellow-light-color)">
          {words.planClash(plan.clash)}
        </Text>
      )}
      {stories && (
        <Moves
          title={words.planClashes}
          lines={plan.clashes.map(({ from, with: there }) => words.planTaken(from, there))}
        />
      )}
    </>
  );
}

function Moves({ title, lines }: { title: string; lines: readonly string[] }): ReactElement | null {
  if (lines.length === 0) return null;
  return (
    <div>
      <Text size="xs" c="dimmed">
        {title}
      </Text>
      <List size="sm">
        {lines.map((line) => (
          <List.Item key={line} style={{ overflowWrap: 'anywhere' }}>
            {line}
          </List.Item>
        ))}
      </List>
    </div>
  );
}
