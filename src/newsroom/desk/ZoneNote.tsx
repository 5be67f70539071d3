import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { offsetAt } from '../../base/zone-offset.ts';
import { ownZone } from '../publishing/hour-text.ts';
import { useZone } from '../shell/use-paper.ts';
import { useStrings } from '../strings/use-strings.ts';
import { useNow } from './times.ts';

/** Whose clock the hours are of, where the device's is another than the paper's. */
export function ZoneNote(): ReactElement | null {
  const { desk } = useStrings();
  const now = useNow(60_000);
  const zone = useZone();
  if (offsetAt(now, zone) === offsetAt(now, ownZone())) return null;
  return (
    <Text size="xs" className="desk-zone">
      {desk.zoneNote(ownZone(), zone)}
    </Text>
  );
}
