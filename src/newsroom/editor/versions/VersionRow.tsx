import { Button, Radio, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Version } from '../../../writing/versions/contract.ts';
import { useWords } from '../use-words.ts';
import { versionBy, versionLabel } from './version-label.ts';

interface Props {
  /** absent: the text as it is now */
  version?: Version;
  from: boolean;
  to: boolean;
  onFrom?: () => void;
  onTo(): void;
  onRead?: () => void;
}

/** A version to compare from, to compare with, or to read. */
export function VersionRow({ version, from, to, onFrom, onTo, onRead }: Props): ReactElement {
  const words = useWords();
  const label = version ? versionLabel(version, words) : words.now;
  return (
    <li>
      {onFrom ? (
        <Radio name="version-from" aria-label={words.compareFrom(label)} checked={from} onChange={onFrom} />
      ) : (
        <span className="no-check" />
      )}
      <Radio name="version-to" aria-label={words.compareTo(label)} checked={to} onChange={onTo} />
      <div>
        <Text size="sm" fw={version?.name || version?.edition ? 600 : undefined}>
          {label}
        </Text>
        {version && <Text size="xs">{versionBy(version, words)}</Text>}
      </div>
      {onRead && (
        <Button size="compact-xs" variant="default" aria-label={words.history.readOne(label)} onClick={onRead}>
          {words.history.read}
        </Button>
      )}
    </li>
  );
}
