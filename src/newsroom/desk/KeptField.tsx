import { Alert, Button, Group, Text } from '@mantine/core';
import type { ChangeEvent, ReactElement } from 'react';
import { useStrings } from '../strings/use-strings.ts';
import { useKeptText } from './use-kept-text.ts';

interface Field {
  value: string;
  onChange(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>): void;
  onBlur(): void;
}

interface Props {
  /** names the field and the thing */
  place: string;
  value: string;
  /** ms without a key after which it is kept; Infinity: only when it is left */
  pause: number;
  /** @param was what stood there when the typing began. @returns how it is kept; null: it is not */
  onKeep(text: string, was: string): Promise<string | null>;
  children(field: Field): ReactElement;
}

/** A field that is kept by itself. Where others changed it meanwhile both texts are shown, and one chooses. */
export function KeptField({ children, ...props }: Props): ReactElement {
  const { desk } = useStrings();
  const { text, theirs, type, leave, keepMine, takeTheirs } = useKeptText(props);
  return (
    <div>
      {children({
        value: text,
        onChange: (event) => type(event.currentTarget.value),
        onBlur: () => void leave(),
      })}
      {theirs !== null && (
        <Alert ref={bringIntoSight} color="yellow" variant="light" role="alert" p="xs" mt={4} title={desk.meanwhile}>
          <Text size="sm">{theirs ? desk.theirs : desk.theirsEmpty}</Text>
          <Text size="sm" component="blockquote" m={0} className="desk-theirs">
            {theirs.replace(/^(\d{4}-\d\d-\d\d)T/, '$1 ')}
          </Text>
          <Group gap="xs" mt="xs">
            <Button size="compact-xs" onClick={() => void keepMine()}>
              {desk.keepMine}
            </Button>
            <Button size="compact-xs" variant="default" onClick={takeTheirs}>
              {desk.takeTheirs}
            </Button>
          </Group>
        </Alert>
      )}
    </div>
  );
}

/** Both texts are seen, and the choice, where the field stood at the end of what is seen. */
function bringIntoSight(box: HTMLElement | null): void {
  box?.scrollIntoView({ block: 'nearest' });
}
