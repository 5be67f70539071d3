import { Text, type TextProps } from '@mantine/core';
import type { ReactElement } from 'react';
import { momentText, wholeMoment } from './moments.ts';

export function Moment({ at, ...looks }: { at: number } & TextProps): ReactElement {
  return (
    <Text component="time" dateTime={new Date(at).toISOString()} title={wholeMoment(at)} {...looks}>
      {momentText(at)}
    </Text>
  );
}
