import { Alert } from '@mantine/core';
import { type ReactElement, useEffect, useRef } from 'react';

/** keys that do nothing yet */
const ON_THE_WAY = ['Tab', 'Shift', 'Control', 'Alt', 'Meta'];

/** What was not done, where it is seen however far one has scrolled; gone with the next act. */
export function Refusal({ sentence, onClose }: { sentence: string | null; onClose(): void }): ReactElement | null {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (sentence === null) return;
    const close = (event: PointerEvent | KeyboardEvent): void => {
      if (box.current?.contains(event.target as Node)) return;
      if (!(event instanceof KeyboardEvent && ON_THE_WAY.includes(event.key))) onClose();
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('keydown', close);
    };
  }, [sentence, onClose]);
  if (sentence === null) return null;
  return (
    <Alert ref={box} color="red" role="alert" p="xs" className="desk-refusal" withCloseButton onClose={onClose}>
      {sentence}
    </Alert>
  );
}
