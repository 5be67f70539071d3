import { NumberInput, Switch, Textarea, TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { type Direction, directionOf } from '../../../base/language.ts';
import type { SettingName, SettingValues } from '../../../paper/settings/contract.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useLongest } from '../use-longest.ts';
import type { SettingsForm } from './use-settings-form.ts';

/** The names of settings whose value is of this kind. */
type Of<Value> = {
  [Name in SettingName]: SettingValues[Name] extends Value ? Name : never;
}[SettingName];

const UNDER = ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[];

/** What every field of a setting says: its name, what it does for readers, what does not fit. */
export function useField(form: SettingsForm, name: SettingName) {
  const { settings: words } = useStrings();
  return {
    label: words.names[name],
    description: words.helps[name],
    error: form.errors[name],
    inputWrapperOrder: UNDER,
  };
}

/** What readers will see is written in the language of the paper, as these settings have it. */
function tongueOf({ values: { language } }: SettingsForm): { lang: string; dir: Direction } {
  return { lang: language, dir: directionOf(language) };
}

export function TextSetting({
  form,
  name,
  max,
  isCode,
}: {
  form: SettingsForm;
  name: Of<string>;
  max: number;
  /** an address or a tag, which is written from left to right in every language */
  isCode?: boolean;
}): ReactElement {
  const field = useField(form, name);
  const tooLong = useLongest();
  return (
    <TextInput
      {...field}
      error={tooLong(form.values[name], max) ?? field.error}
      {...(isCode ? { dir: 'ltr', spellCheck: false, autoCapitalize: 'off' } : tongueOf(form))}
      value={form.values[name]}
      onChange={({ currentTarget: { value } }) => form.set(name, value)}
    />
  );
}

export function WordsSetting({ form, name, max }: { form: SettingsForm; name: Of<string>; max: number }): ReactElement {
  const field = useField(form, name);
  const tooLong = useLongest();
  return (
    <Textarea
      {...field}
      error={tooLong(form.values[name], max) ?? field.error}
      autosize
      minRows={2}
      {...tongueOf(form)}
      value={form.values[name]}
      onChange={({ currentTarget: { value } }) => form.set(name, value)}
    />
  );
}

export function NumberSetting({
  form,
  name,
  min,
  max,
}: {
  form: SettingsForm;
  name: Of<number>;
  min: number;
  max: number;
}): ReactElement {
  const { settings: words } = useStrings();
  const field = useField(form, name);
  const value = form.values[name];
  // an empty field is no number, and neither is what a kept draft has of it
  const isNumber = Number.isFinite(value);
  const isFitting = isNumber && value >= min && value <= max;
  return (
    <NumberInput
      {...field}
      error={isFitting ? field.error : words.range(min, max)}
      maw={{ sm: 420 }}
      min={min}
      max={max}
      allowDecimal={false}
      clampBehavior="none"
      value={isNumber ? value : ''}
      onChange={(next) => form.set(name, next === '' ? Number.NaN : Number(next))}
    />
  );
}

export function SwitchSetting({ form, name }: { form: SettingsForm; name: Of<boolean> }): ReactElement {
  const { label, description, error } = useField(form, name);
  return (
    <Switch
      {...{ label, description, error }}
      checked={form.values[name]}
      onChange={({ currentTarget: { checked } }) => form.set(name, checked)}
    />
  );
}

/** A list, one a line. */
export function LinesField({
  label,
  description,
  error,
  value,
  onChange,
}: {
  label: string;
  description?: string;
  error?: string | undefined;
  value: readonly string[];
  onChange(value: string[]): void;
}): ReactElement {
  const [text, setText] = useState(value.join('\n'));
  // a line that is being begun is no line yet; what came from elsewhere is shown
  const shown = linesOf(text).join('\n') === value.join('\n') ? text : value.join('\n');
  return (
    <Textarea
      label={label}
      description={description}
      error={error}
      inputWrapperOrder={UNDER}
      autosize
      minRows={2}
      maxRows={12}
      dir="ltr"
      spellCheck={false}
      autoCapitalize="off"
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
      value={shown}
      onChange={({ currentTarget: { value: next } }) => {
        setText(next);
        onChange(linesOf(next));
      }}
    />
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** The first of what does not fit in a list of lines, with which one it is: `blockedAgents.1`. */
export function useLineError(form: SettingsForm, name: string): string | undefined {
  const { settings: words } = useStrings();
  const found = Object.entries(form.errors).find(([field]) => field === name || field.startsWith(`${name}.`));
  if (!found) return undefined;
  const [field, sentence] = found;
  const line = field.slice(name.length + 1);
  return line === '' ? sentence : words.inLine(Number(line) + 1, sentence);
}
