import { Radio, Stack, Text, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useStrings } from '../strings/use-strings.ts';
import { type Hour, momentOf } from './hour.ts';
import { distanceText, hourText, ownZone, zoneName } from './hour-text.ts';
import { afterGap, localOf, momentsOf } from './zone-time.ts';

/**
 * A day and time on the paper's clocks. It says what moment that is, also on the device's clock; a time that clocks leap
 * over is refused, and of one that they show twice it asks which.
 */
export function HourField({
  zone,
  value,
  onChange,
  error,
  label,
}: {
  /** the paper's, an IANA name */
  zone: string;
  value: Hour;
  onChange(value: Hour): void;
  /** a sentence, where the server or the form has one */
  error?: string | undefined;
  label?: string;
}): ReactElement {
  const { publishing: words } = useStrings();
  const moments = momentsOf(value.local, zone);
  const at = momentOf(value, zone);
  const time = value.local.slice(11, 16);
  const isGap = value.local !== '' && moments.length === 0;
  const gap = isGap ? words.hourGap(time, afterGap(value.local, zone).slice(11)) : undefined;
  const past = at !== null && at <= Date.now() ? words.hourPast : undefined;
  return (
    <Stack gap="xs">
      <TextInput
        type="datetime-local"
        label={label ?? words.hour}
        description={words.hourIn(zone)}
        required
        withAsterisk={false}
        maw={280}
        value={value.local}
        error={gap ?? past ?? error}
        onChange={(event) => onChange({ local: event.currentTarget.value, isSecond: false })}
      />
      {moments.length === 2 && (
        <Radio.Group
          label={words.hourTwice(time)}
          value={value.isSecond ? '2' : '1'}
          onChange={(which) => onChange({ ...value, isSecond: which === '2' })}
        >
          <Stack gap={4} mt={4}>
            <Radio value="1" label={words.hourFirst(zoneName(moments[0] as number, zone))} />
            <Radio value="2" label={words.hourSecond(zoneName(moments[1] as number, zone))} />
          </Stack>
        </Radio.Group>
      )}
      <Text size="sm" role="status">
        {at !== null && !past && (
          <>
            {hourText(at, zone)}, {distanceText(at)}.
            {localOf(at, ownZone()) !== localOf(at, zone) && ` ${words.hourHere(hourText(at, ownZone()))}`}
          </>
        )}
      </Text>
    </Stack>
  );
}
