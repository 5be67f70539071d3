import { Button, CopyButton, Group, TextInput } from '@mantine/core';
import { type ReactElement, useEffect, useRef } from 'react';
import { useStrings } from '../strings/use-strings.ts';

/** A link that somebody passes on by hand. `hasFocus`: it takes the place of the form that it was asked for with. */
export function LinkToHandOver({ link, hasFocus = false }: { link: string; hasFocus?: boolean }): ReactElement {
  const { people, shell } = useStrings();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (hasFocus) field.current?.focus();
  }, [hasFocus]);
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <TextInput
        ref={field}
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
