import { NumberInput } from '@mantine/core';
import type { ReactElement } from 'react';

interface Props {
  label: string;
  /** 0..1 */
  value: number;
  least?: number;
  onChange(value: number): void;
}

/** A share of the picture in percent: arrow keys step by one, page keys by ten. */
export function ShareField({ label, value, least = 0, onChange }: Props): ReactElement {
  const set = (percent: number): void => onChange(Math.min(1, Math.max(least, percent / 100)));
  return (
    <NumberInput
      label={label}
      size="xs"
      suffix=" %"
      min={least * 100}
      max={100}
      step={1}
      allowDecimal={false}
      value={Math.round(value * 100)}
      onChange={(next) => typeof next === 'number' && set(next)}
      onKeyDown={(event) => {
        const by = event.key === 'PageUp' ? 10 : event.key === 'PageDown' ? -10 : 0;
        if (by === 0) return;
        event.preventDefault();
        set(value * 100 + by);
      }}
    />
  );
}
