import { useDisclosure } from '@mantine/hooks';
import { type ReactElement, useEffect } from 'react';
import { useStrings } from '../strings/use-strings.ts';
import { ShortcutsDialogue } from './ShortcutsDialogue.tsx';
import { pressed, useShortcuts } from './shortcuts.ts';

/** The one listener for keys, and the shortcuts that hold on every screen. */
export function ShellShortcuts(): ReactElement {
  const { shell } = useStrings();
  const [isOpen, dialogue] = useDisclosure();
  useShortcuts([{ key: '?', label: shell.shortcuts, run: dialogue.open }], false);
  useEffect(() => {
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
  return <ShortcutsDialogue isOpen={isOpen} onClose={dialogue.close} />;
}
