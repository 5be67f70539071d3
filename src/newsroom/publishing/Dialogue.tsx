import { Modal } from '@mantine/core';
import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { useIsPhone } from './use-is-phone.ts';

/**
 * A dialogue that stands as long as it is rendered: the whole screen on a phone. The focus goes back to where it came from,
 * or to the page where that is gone or cannot have it any more.
 */
export function Dialogue({
  title,
  size,
  close,
  children,
}: {
  title: string;
  size?: string;
  close(): void;
  children: ReactNode;
}): ReactElement {
  const isPhone = useIsPhone();
  const [origin] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // once the dialogue is out of the page
      setTimeout(() => giveBack(origin), 0);
    },
    [origin],
  );
  return (
    <Modal opened returnFocus={false} onClose={close} size={size ?? 'md'} fullScreen={isPhone} title={title}>
      {children}
    </Modal>
  );
}

function giveBack(origin: Element | null): void {
  // somebody was led elsewhere meanwhile
  if (document.activeElement !== document.body) return;
  if (origin instanceof HTMLElement && origin.isConnected) origin.focus();
  if (document.activeElement === document.body) document.getElementById('main')?.focus();
}
