import { Alert, Checkbox, Fieldset, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { LICENCES, USES } from '../../media/contract.ts';
import { mediaPresets } from '../../media/rights/contract.ts';
import { call } from '../ask/call.ts';
import { Section } from '../Section.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { fieldOf, instantOf } from './day-text.ts';
import type { MediaDraft } from './media-draft.ts';

interface Props {
  draft: MediaDraft;
  readOnly: boolean;
  fields: Readonly<Record<string, string>>;
  onChange(part: Partial<MediaDraft>): void;
}

const LINES = ['supplier', 'copyright', 'licenseUrl'] as const;
const DAY = 86_400_000;

/** By what right the paper shows it, for what, and until when. */
export function RightsFields({ draft, readOnly, fields, onChange }: Props): ReactElement {
  const { media: text } = useStrings();
  const { data } = useQuery({
    queryKey: ['media', 'presets'],
    queryFn: ({ signal }) => call(mediaPresets, {}, signal),
    enabled: !readOnly,
  });
  const fillIn = (id: number): void => {
    const preset = data?.presets.find((one) => one.id === id);
    if (!preset) return;
    const { supplier, copyright, licence, usableFor, rightsNote, usableDays } = preset;
    const credit = preset.credit.replaceAll('{photographer}', draft.photographer).replace(/^[\s/,]+|[\s/,]+$/g, '');
    onChange({
      ...{ supplier, copyright, licence, usableFor, rightsNote, own: licence === 'own' },
      ...(credit && { credit }),
      usableUntil: usableDays === null ? null : Date.now() + usableDays * DAY,
    });
  };
  return (
    <Section title={text.rightsTitle}>
      {readOnly && <Alert variant="light">{text.rightsReadOnly}</Alert>}
      <Fieldset variant="unstyled" disabled={readOnly}>
        <Stack gap="sm">
          {data && data.presets.length > 0 && (
            <NativeSelect
              label={text.preset}
              data={[
                { value: '', label: text.choosePreset },
                ...data.presets.map(({ id, name }) => ({ value: String(id), label: name })),
              ]}
              value=""
              onChange={(event) => fillIn(Number(event.currentTarget.value))}
            />
          )}
          <Checkbox
            label={text.own}
            checked={draft.own}
            onChange={(event) => onChange({ own: event.currentTarget.checked })}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <NativeSelect
              label={text.licence}
              data={LICENCES.map((licence) => ({ value: licence, label: text.licences[licence] }))}
              value={draft.licence}
              onChange={(event) => onChange({ licence: event.currentTarget.value as MediaDraft['licence'] })}
            />
            <NativeSelect
              label={text.usableFor}
              data={USES.map((use) => ({ value: use, label: text.uses[use] }))}
              value={draft.usableFor}
              onChange={(event) => onChange({ usableFor: event.currentTarget.value as MediaDraft['usableFor'] })}
            />
            {LINES.map((name) => (
              <TextInput
                key={name}
                label={text.fields[name]}
                maxLength={name === 'licenseUrl' ? 2_000 : 300}
                value={draft[name] ?? ''}
                error={fields[name]}
                onChange={(event) =>
                  onChange({ [name]: event.currentTarget.value || (name === 'licenseUrl' ? null : '') })
                }
              />
            ))}
            <TextInput
              type="datetime-local"
              label={text.usableUntil}
              description={text.usableUntilHelp}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={fieldOf(draft.usableUntil)}
              error={fields.usableUntil}
              onChange={(event) => onChange({ usableUntil: instantOf(event.currentTarget.value) })}
            />
          </SimpleGrid>
          <Textarea
            label={text.fields.rightsNote}
            autosize
            maxLength={2_000}
            dir="auto"
            value={draft.rightsNote}
            onChange={(event) => onChange({ rightsNote: event.currentTarget.value })}
          />
        </Stack>
      </Fieldset>
    </Section>
  );
}
