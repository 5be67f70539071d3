import { Button, ColorInput, Group, NumberInput, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { PicturePicker } from '../../media/PicturePicker.tsx';
import { useMayAct } from '../../shell/use-me.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { ColourCheck } from '../sections/ColourCheck.tsx';
import { isColour } from '../sections/section-colour.ts';
import { FieldGroup } from './FieldGroup.tsx';
import { useField } from './SettingFields.tsx';
import type { SettingsForm } from './use-settings-form.ts';

const INKS = ['#8f1d2c', '#9f1d20', '#b3420a', '#6b5840', '#1f6b3a', '#0b4f8a', '#2f3f8f', '#8a2a63', '#333333'];

export function LookFields({ form }: { form: SettingsForm }): ReactElement {
  const { settings: words, furniture } = useStrings();
  const { sections } = furniture;
  return (
    <>
      <ColorInput
        {...useField(form, 'accent')}
        fixOnBlur={false}
        error={isColour(form.values.accent) ? form.errors.accent : sections.colourWrong}
        maw={{ sm: 420 }}
        format="hex"
        swatches={INKS}
        eyeDropperButtonProps={{ 'aria-label': words.eyeDropper }}
        value={form.values.accent}
        onChange={(accent) => form.set('accent', accent)}
      />
      <ColourCheck name={form.values.name} color={form.values.accent} />
      <LogoField form={form} name="logo" none={words.noLogo} />
      {form.values.logo !== null && <LogoField form={form} name="logoDark" none={words.noLogoDark} />}
    </>
  );
}

/** From the library, for who may see it; else by the number that a colleague tells. */
function LogoField({
  form,
  name,
  none,
}: {
  form: SettingsForm;
  name: 'logo' | 'logoDark';
  none: string;
}): ReactElement {
  const { settings: words } = useStrings();
  const mayAct = useMayAct();
  const [isPicking, setPicking] = useState(false);
  const { label, description, error } = useField(form, name);
  const value = form.values[name];
  const put = (id: number | null): void => {
    form.set(name, id);
  };
  return (
    <FieldGroup label={label} description={description}>
      <Group gap="xs">
        {mayAct('media.read') ? (
          <>
            <Text size="sm">{value === null ? none : words.picture(value)}</Text>
            <Button size="compact-sm" variant="default" onClick={() => setPicking(true)}>
              {words.chooseLogo}
            </Button>
          </>
        ) : (
          <NumberInput
            aria-label={words.logoNumber}
            placeholder={none}
            allowDecimal={false}
            min={1}
            value={value ?? ''}
            onChange={(next) => put(Number(next) || null)}
          />
        )}
        {value !== null && (
          <Button size="compact-sm" variant="default" onClick={() => put(null)}>
            {words.removeLogo}
          </Button>
        )}
      </Group>
      {error && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      )}
      <PicturePicker opened={isPicking} onClose={() => setPicking(false)} onPick={({ id }) => put(id)} />
    </FieldGroup>
  );
}
