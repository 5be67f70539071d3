import { IconEye, IconEyeOff } from '@tabler/icons-react';
import type { ReactElement } from 'react';

/** On the button that shows a password; the button has the name. */
export function RevealIcon({ reveal }: { reveal: boolean }): ReactElement {
  return reveal ? <IconEyeOff size={16} aria-hidden /> : <IconEye size={16} aria-hidden />;
}
