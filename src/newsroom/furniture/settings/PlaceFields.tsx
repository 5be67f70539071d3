import { Select, Text } from '@mantine/core';
import { type ReactElement, useMemo } from 'react';
import { TONGUES } from '../../../paper/settings/contract.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { SwitchSetting, TextSetting, useField } from './SettingFields.tsx';
import type { SettingsForm } from './use-settings-form.ts';

export function PlaceFields({ form }: { form: SettingsForm }): ReactElement {
  const { settings: words } = useStrings();
  const { language, zone } = form.values;
  const zones = useMemo(() => [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), zone])], [zone]);
  const name = languageName(language);
  const isSpoken = TONGUES.some((tongue) => language.toLowerCase().split('-')[0] === tongue);
  return (
    <>
      <TextSetting form={form} name="language" max={35} isCode />
      <Text size="sm" c={name === null ? 'var(--mantine-color-yellow-light-color)' : 'dimmed'}>
        {name === null ? words.tongueUnknown : isSpoken ? words.tongue(name) : words.tongueMissing(name)}
      </Text>
      <Select
        {...useField(form, 'zone')}
        searchable
        allowDeselect={false}
        data={zones}
        value={zone}
        limit={100}
        onChange={(next) => next && form.set('zone', next)}
      />
      <Text size="sm">
        {words.today}{' '}
        <Text component="strong" size="sm" fw={600} lang={name === null ? undefined : language} dir="auto">
          {momentIn(language, zone)}
        </Text>
      </Text>
      <SwitchSetting form={form} name="typographicQuotes" />
    </>
  );
}

function languageName(language: string): string | null {
  try {
    const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language);
    return name ?? null;
  } catch {
    return null;
  }
}

function momentIn(language: string, timeZone: string): string {
  const show = (locale: string): string =>
    new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'full', timeStyle: 'long' }).format(Date.now());
  try {
    return show(language);
  } catch {
    return show('en');
  }
}
