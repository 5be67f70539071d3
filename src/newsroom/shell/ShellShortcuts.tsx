import { useDisclosure } from '@mantine/hooks';
import { lazy, type ReactElement, Suspense, useEffect } from 'react';
import { useStrings } from '../strings/use-strings.ts';
import { pointed, pressed, useShortcuts } from './shortcuts.ts';

const ShortcutsDialogue = lazy(async () => ({ default: (await import('./ShortcutsDialogue.tsx')).ShortcutsDialogue }));

/** The one listener for keys, and the shortcuts that hold on every screen. */
export function ShellShortcuts(): ReactElement {
  const { shell } = useStrings();
  const [isOpen, dialogue] = useDisclosure();
  useShortcuts([{ key: '?', label: shell.shortcuts, run: dialogue.open }], false);
  useEffect(() => {
    window.addEventListener('keydown', pressed);
    window.addEventListener('pointerdown', pointed);
    return () => {
      window.removeEventListener('keydown', pressed);
      window.removeEventListener('pointerdown', pointed);
    };
  }, []);
  return <Suspense>{isOpen && <ShortcutsDialogue onClose={dialogue.close} />}</Suspense>;
}
