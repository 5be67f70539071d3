import { NumberInput, Switch, Textarea, TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { SettingName, SettingValues } from '../../../paper/settings/contract.ts';
import { useStrings } from '../../strings/use-strings.ts';
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
  return (
    <TextInput
      {...useField(form, name)}
      maxLength={max}
      {...(isCode && { dir: 'ltr', spellCheck: false, autoCapitalize: 'off' })}
      value={form.values[name]}
      onChange={({ currentTarget: { value } }) => form.set(name, value)}
    />
  );
}

export function WordsSetting({ form, name, max }: { form: SettingsForm; name: Of<string>; max: number }): ReactElement {
  return (
    <Textarea
      {...useField(form, name)}
      autosize
      minRows={2}
      maxLength={max}
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
  // while another number is being written
  const [isEmpty, setEmpty] = useState(false);
  return (
    <NumberInput
      {...useField(form, name)}
      maw={{ sm: 420 }}
      min={min}
      max={max}
      allowDecimal={false}
      clampBehavior="blur"
      value={isEmpty ? '' : form.values[name]}
      onBlur={() => setEmpty(false)}
      onChange={(value) => {
        setEmpty(value === '');
        if (value !== '') form.set(name, Number(value));
      }}
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
