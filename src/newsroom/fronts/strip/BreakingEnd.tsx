import { NativeSelect, Stack } from '@mantine/core';
import type { ReactElement } from 'react';
import { HourField } from '../../publishing/HourField.tsx';
import { type Hour, momentOf, NO_HOUR } from '../../publishing/hour.ts';
import { useStrings } from '../../strings/use-strings.ts';

/** In so many minutes, or `at` an hour on the paper's clocks. */
export interface End {
  minutes: string;
  hour: Hour;
}

export const IN_AN_HOUR: End = { minutes: '60', hour: NO_HOUR };
const AT = 'at';

/** Null: no time is chosen yet. */
export function endOf({ minutes, hour }: End, zone: string, now = Date.now()): number | null {
  return minutes === AT ? momentOf(hour, zone) : now + Number(minutes) * 60_000;
}

/** When the strip ends: after a while, or at a time. */
export function BreakingEnd({
  zone,
  value,
  onChange,
  error,
}: {
  zone: string;
  value: End;
  onChange(value: End): void;
  error: string | undefined;
}): ReactElement {
  const { fronts: words } = useStrings();
  const isAt = value.minutes === AT;
  return (
    <Stack gap="xs">
      <NativeSelect
        label={words.breakingEnds}
        w={{ base: '100%', xs: 220 }}
        value={value.minutes}
        error={isAt ? undefined : error}
        onChange={(event) => onChange({ ...value, minutes: event.currentTarget.value })}
        data={[
          ...Object.entries(words.breakingFor).map(([minutes, label]) => ({ value: minutes, label })),
          { value: AT, label: words.breakingAt },
        ]}
      />
      {isAt && (
        <HourField
          zone={zone}
          label={words.breakingEndHour}
          value={value.hour}
          error={error}
          onChange={(hour) => onChange({ ...value, hour })}
        />
      )}
    </Stack>
  );
}
