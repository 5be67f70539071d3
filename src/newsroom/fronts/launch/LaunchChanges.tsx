import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Launch } from '../../../fronts/launches/contract.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { sentencesOf } from './launch-sentences.ts';

const SHOWN = 5;

/** What a launch changed, container by container; the rest of many is opened. */
export function LaunchChanges({
  launch: { kind, containers },
  nameOf,
}: {
  launch: Launch;
  nameOf(container: Launch['containers'][number]): string;
}): ReactElement | null {
  const { fronts: words } = useStrings();
  // all of the front came or went, and its name says so
  if (kind === 'begin' || kind === 'rule') return null;
  const all = containers.flatMap((container) => {
    const name = containers.length > 1 ? nameOf(container) : '';
    return sentencesOf(container.changes, words).map((sentence) => (name ? `${name}: ${sentence}` : sentence));
  });
  if (all.length === 0) return null;
  const list = (sentences: readonly string[]): ReactElement => (
    <ul>
      {sentences.map((sentence) => (
        <Text key={sentence} component="li" size="xs" dir="auto">
          {sentence}
        </Text>
      ))}
    </ul>
  );
  return (
    <div className="front-changes">
      {list(all.slice(0, SHOWN))}
      {all.length > SHOWN && (
        <details className="front-filling">
          <summary>{words.andMore(all.length - SHOWN)}</summary>
          {list(all.slice(SHOWN))}
        </details>
      )}
    </div>
  );
}
