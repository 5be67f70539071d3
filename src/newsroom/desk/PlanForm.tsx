import { Divider, NativeSelect, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
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
import { FIELDS } from './plan-fields.ts';
import { Signs } from './Signs.tsx';
import { useNow } from './times.ts';
import { usePlan } from './use-plan.ts';
import { ZoneNote } from './ZoneNote.tsx';

/** All that is planned of a story. What is changed is kept at once. */
export function PlanForm({ id }: { id: ArticleId }): ReactElement {
  const { desk } = useStrings();
  const now = useNow();
  const sections = useSections();
  const { data, fault, retry, change, late, give, move, acts } = usePlan(id);
  if (!data) return fault ? <Fault fault={fault} retry={retry} /> : <Loading />;
  const { plan, statuses, moves } = data;
  const isFixed = !plan.may.plan;
  const kept = (name: keyof typeof FIELDS) => {
    const { shown, read, pause } = FIELDS[name];
    return {
      place: `plan-${id}-${name}`,
      value: shown(plan),
      pause,
      onKeep: async (text: string, was: string): Promise<string | null> => {
        const answer = await change({ [name]: read(text), was: { [name]: read(was) } });
        return answer && shown(answer);
      },
    };
  };
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
      <KeptField {...kept('title')}>
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
      <PlanPeople plan={plan} isLate={late.people} onGive={give} />
      <div className="plan-hours">
        <KeptField {...kept('dueAt')}>
          {(field) => <TextInput type="datetime-local" label={desk.dueField} disabled={isFixed} {...field} />}
        </KeptField>
        <KeptField {...kept('slotAt')}>
          {(field) => <TextInput type="datetime-local" label={desk.slotField} disabled={isFixed} {...field} />}
        </KeptField>
      </div>
      <ZoneNote />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        <NativeSelect
          label={desk.priority}
          disabled={isFixed}
          value={String(plan.priority)}
          error={late.change.priority !== undefined && desk.chosenMeanwhile}
          onChange={(event) =>
            void change({ priority: Number(event.currentTarget.value), was: { priority: plan.priority } })
          }
          data={['2', '1', '0', '-1', '-2'].map((value) => ({ value, label: desk.priorities[value] ?? value }))}
        />
        <KeptField {...kept('plannedLength')}>
          {(field) => (
            <TextInput inputMode="numeric" maxLength={6} label={desk.plannedLength} disabled={isFixed} {...field} />
          )}
        </KeptField>
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
        error={late.change.desk !== undefined && desk.chosenMeanwhile}
        onChange={(value) =>
          void change({ desk: value ? (Number(value) as SectionId) : null, was: { desk: plan.desk?.id ?? null } })
        }
      />
      <PlanNeeds
        needs={plan.needs}
        late={late.change.needs ?? {}}
        isFixed={isFixed}
        onChange={(needs, was) => void change({ needs, was: { needs: was } })}
      />
      <KeptField {...kept('notes')}>
        {(field) => <Textarea label={desk.notes} autosize minRows={2} maxLength={5000} disabled={isFixed} {...field} />}
      </KeptField>
      <Divider />
      <PlanHistory moves={moves} />
    </Stack>
  );
}
