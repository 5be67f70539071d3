import { Button, Group, Modal, NativeSelect, NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { LICENCES, USES } from '../../media/contract.ts';
import { mediaPresets, type Preset, removePreset, savePreset } from '../../media/rights/contract.ts';
import { call } from '../ask/call.ts';
import { Fault } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { useStrings } from '../strings/use-strings.ts';

type Draft = Omit<Preset, 'id'> & { id?: number };
const EMPTY: Draft = {
  ...{ name: '', supplier: '', credit: '', copyright: '', licence: 'agency', usableFor: 'everything' },
  ...{ usableDays: null, rightsNote: '' },
};

/** Suppliers: those that are there, and one to fill in. */
export function PresetsDialogue({ onClose }: { onClose(): void }): ReactElement {
  const { media: text } = useStrings();
  const [draft, setDraft] = useState<Draft | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['media', 'presets'],
    queryFn: ({ signal }) => call(mediaPresets, {}, signal),
  });
  const remove = useAct(removePreset, [['media', 'presets']]);
  return (
    <Modal opened size="lg" onClose={onClose} title={text.presets}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {text.presetsLead}
        </Text>
        <Fault fault={error ?? remove.fault} retry={() => void refetch()} />
        {data?.presets.map((preset) => (
          <Group key={preset.id} justify="space-between" wrap="nowrap">
            <Button variant="subtle" justify="flex-start" onClick={() => setDraft(preset)}>
              {preset.name}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={text.removePreset(preset.name)}
              onClick={() => remove.run({ preset: preset.id })}
            >
              {text.removeNow}
            </Button>
          </Group>
        ))}
        {draft ? (
          <PresetForm key={draft.id ?? 'new'} start={draft} onDone={() => setDraft(null)} />
        ) : (
          <div>
            <Button onClick={() => setDraft(EMPTY)}>{text.newPreset}</Button>
          </div>
        )}
      </Stack>
    </Modal>
  );
}

function PresetForm({ start, onDone }: { start: Draft; onDone(): void }): ReactElement {
  const { media: text } = useStrings();
  const [draft, setDraft] = useState(start);
  const act = useAct(savePreset, [['media', 'presets']]);
  const set = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act.run(draft, onDone);
  };
  const labels = { name: text.presetName, credit: text.presetCredit, ...pick(text.fields) };
  return (
    <form onSubmit={submit}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {(['name', 'supplier', 'credit', 'copyright', 'rightsNote'] as const).map((name) => (
          <TextInput
            key={name}
            label={labels[name]}
            required={name === 'name'}
            maxLength={name === 'name' ? 100 : 300}
            value={draft[name]}
            error={act.fields[name]}
            onChange={(event) => set({ [name]: event.currentTarget.value })}
          />
        ))}
        <NativeSelect
          label={text.licence}
          data={LICENCES.map((licence) => ({ value: licence, label: text.licences[licence] }))}
          value={draft.licence}
          onChange={(event) => set({ licence: event.currentTarget.value as Draft['licence'] })}
        />
        <NativeSelect
          label={text.usableFor}
          data={USES.map((use) => ({ value: use, label: text.uses[use] }))}
          value={draft.usableFor}
          onChange={(event) => set({ usableFor: event.currentTarget.value as Draft['usableFor'] })}
        />
        <NumberInput
          label={text.presetDays}
          min={1}
          max={36_500}
          allowDecimal={false}
          value={draft.usableDays ?? ''}
          onChange={(value) => set({ usableDays: typeof value === 'number' ? value : null })}
        />
      </SimpleGrid>
      <Fault fault={act.fault} />
      <Group justify="flex-end" mt="sm">
        <Button variant="default" onClick={onDone}>
          {text.cancel}
        </Button>
        <Button type="submit" loading={act.isRunning}>
          {text.save}
        </Button>
      </Group>
    </form>
  );
}

function pick({ supplier, copyright, rightsNote }: Record<'supplier' | 'copyright' | 'rightsNote', string>) {
  return { supplier, copyright, rightsNote };
}
