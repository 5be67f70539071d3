import {
  Divider,
  NativeSelect,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import type { ReactElement } from 'react';
import type { ArticleId, SectionId } from '../../base/ids.ts';
import { Fault } from '../ask/Fault.tsx';
import { Loading } from '../shell/Loading.tsx';
import { useSections } from '../stories/use-sections.ts';
import { useStrings } from '../strings/use-strings.ts';
import { KeptField } from './KeptField.tsx';
import { PlanHistory } from './PlanHistory.tsx';
import { PlanNeeds } from './PlanNeeds.tsx';
import { PlanPeople } from './PlanPeople.tsx';
import { PlanStep } from './PlanStep.tsx';
import { Signs } from './Signs.tsx';
import { fromLocalInput, toLocalInput, useNow } from './times.ts';
import { usePlan } from './use-plan.ts';

/** All that is planned of a story. What is changed is kept at once. */
export function PlanForm({ id }: { id: ArticleId }): ReactElement {
  const { desk } = useStrings();
  const now = useNow();
  const sections = useSections();
  const { data, fault, retry, change, give, move, acts } = usePlan(id);
  if (!data) return fault ? <Fault fault={fault} retry={retry} /> : <Loading />;
  const { plan, statuses, moves } = data;
  const isFixed = !plan.may.plan;
  const kind = statuses.find((status) => status.id === plan.status)?.kind ?? 'work';
  return (
    <Stack gap="sm">
      <PlanStep
        plan={plan}
        statuses={statuses}
        onMove={(to) => move(plan, to)}
        isRunning={acts.some((act) => act.isRunning)}
      />
      <Signs plan={plan} kind={kind} now={now} />
      {acts.map((act, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: three acts, always in this order
        <Fault key={at} fault={act.fault} />
      ))}
      {plan.closedAt !== null && <Text size="sm">{desk.offBoard}</Text>}
      <KeptField value={plan.title === plan.headline ? '' : plan.title} onKeep={(title) => change({ title })}>
        {(field) => (
          <TextInput
            label={desk.workingTitle}
            placeholder={plan.headline}
            maxLength={300}
            disabled={isFixed}
            {...field}
          />
        )}
      </KeptField>
      <PlanPeople plan={plan} onGive={give} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        <KeptField value={toLocalInput(plan.dueAt)} onKeep={(text) => change({ dueAt: fromLocalInput(text) })}>
          {(field) => <TextInput type="datetime-local" label={desk.dueField} disabled={isFixed} {...field} />}
        </KeptField>
        <KeptField value={toLocalInput(plan.slotAt)} onKeep={(text) => change({ slotAt: fromLocalInput(text) })}>
          {(field) => <TextInput type="datetime-local" label={desk.slotField} disabled={isFixed} {...field} />}
        </KeptField>
        <NativeSelect
          label={desk.priority}
          disabled={isFixed}
          value={String(plan.priority)}
          onChange={(event) => change({ priority: Number(event.currentTarget.value) })}
          data={['2', '1', '0', '-1', '-2'].map((value) => ({ value, label: desk.priorities[value] ?? value }))}
        />
        <NumberInput
          label={desk.plannedLength}
          disabled={isFixed}
          min={1}
          max={100_000}
          hideControls
          defaultValue={plan.plannedLength ?? ''}
          key={plan.plannedLength}
          onBlur={(event) => {
            const count = Number.parseInt(event.currentTarget.value, 10);
            const next = Number.isNaN(count) ? null : Math.min(Math.max(count, 1), 100_000);
            if (next !== plan.plannedLength) change({ plannedLength: next });
          }}
        />
      </SimpleGrid>
      <Select
        label={desk.desks}
        placeholder={desk.generalDesk}
        disabled={isFixed}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': desk.generalDesk }}
        data={sections.map((section) => ({ value: String(section.id), label: section.label }))}
        value={plan.desk ? String(plan.desk.id) : null}
        onChange={(value) => change({ desk: value ? (Number(value) as SectionId) : null })}
      />
      <PlanNeeds needs={plan.needs} isFixed={isFixed} onChange={(needs) => change({ needs })} />
      <KeptField value={plan.notes} onKeep={(notes) => change({ notes })}>
        {(field) => <Textarea label={desk.notes} autosize minRows={2} maxLength={5000} disabled={isFixed} {...field} />}
      </KeptField>
      <Divider />
      <PlanHistory moves={moves} />
    </Stack>
  );
}
