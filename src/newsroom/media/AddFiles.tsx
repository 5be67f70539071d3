import { Button, FileButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactElement, useRef } from 'react';
import { useStrings } from '../strings/use-strings.ts';

/** Many files at once, from the device's own dialogue; on a phone that offers the camera too. */
export function AddFiles({ accept, onFiles }: { accept?: string; onFiles(files: File[]): void }): ReactElement {
  const { media } = useStrings();
  const reset = useRef<() => void>(null);
  return (
    <FileButton
      multiple
      resetRef={reset}
      {...(accept && { accept })}
      inputProps={{ 'aria-label': media.add }}
      onChange={(files) => {
        onFiles(files);
        // the same file may be chosen again
        reset.current?.();
      }}
    >
      {(props) => (
        <Button {...props} leftSection={<IconPlus size={16} aria-hidden />}>
          {media.add}
        </Button>
      )}
    </FileButton>
  );
}
