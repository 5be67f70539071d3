import { ActionIcon, Tooltip } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';
import type { ReactElement } from 'react';

interface Props {
  label: string;
  icon: TablerIcon;
  act(): void;
  /** as `Mod+B`, shown with the label */
  keys?: string;
  /** pressed; absent: not a switch */
  isOn?: boolean;
  disabled?: boolean;
}

export function ToolButton({ label, icon: Icon, act, keys, isOn, disabled = false }: Props): ReactElement {
  const shown = keys?.replace('Mod', /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl');
  return (
    <Tooltip label={shown ? `${label} (${shown})` : label} openDelay={400}>
      <ActionIcon
        variant={isOn ? 'filled' : 'subtle'}
        color={isOn ? undefined : 'var(--mantine-color-text)'}
        size="lg"
        aria-label={label}
        aria-keyshortcuts={keys?.replace('Mod', 'Control')}
        {...(isOn !== undefined && { 'aria-pressed': isOn })}
        disabled={disabled}
        // the selection stays in the text
        onMouseDown={(event) => event.preventDefault()}
        onClick={act}
      >
        <Icon size={18} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  );
}
