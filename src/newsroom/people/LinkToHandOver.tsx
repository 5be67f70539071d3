import { Button, CopyButton, Group, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useStrings } from '../strings/use-strings.ts';

/** A link that somebody passes on by hand. */
export function LinkToHandOver({ link }: { link: string }): ReactElement {
  const { people, shell } = useStrings();
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <TextInput
        label={people.inviteLinkLabel}
        value={link}
        readOnly
        flex={1}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={link}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy}>
            {copied ? shell.copied : shell.copy}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}
