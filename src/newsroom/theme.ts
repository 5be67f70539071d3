import {
  Badge,
  Button,
  Combobox,
  type CSSVariablesResolver,
  createTheme,
  DrawerHeader,
  darken,
  type MantineThemeOverride,
  Modal,
  ModalHeader,
  NavLink,
  Notification,
  PasswordInput,
} from '@mantine/core';
import { RevealIcon } from './RevealIcon.tsx';
import type { Strings } from './strings/en.ts';

/** Calm and dense: one quiet accent, the system's typeface, small controls that are still 24 px and more to touch. */
export function themeFor({ shell }: Strings): MantineThemeOverride {
  const closeButtonProps = { 'aria-label': shell.close };
  return createTheme({
    primaryColor: 'teal',
    primaryShade: 9,
    fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
    defaultRadius: 'sm',
    cursorType: 'pointer',
    respectReducedMotion: true,
    components: {
      Badge: Badge.extend({ defaultProps: { tt: 'none', fw: 600, variant: 'light' } }),
      Button: Button.extend({ defaultProps: { fw: 500 } }),
      Modal: Modal.extend({ defaultProps: { closeButtonProps } }),
      // a dialogue's heading is no banner of the page
      DrawerHeader: DrawerHeader.extend({ defaultProps: { role: 'none' } }),
      ModalHeader: ModalHeader.extend({ defaultProps: { role: 'none' } }),
      NavLink: NavLink.extend({ defaultProps: { color: 'gray' } }),
      Notification: Notification.extend({ defaultProps: { closeButtonProps } }),
      // pictures beside words that say the same
      ComboboxChevron: { defaultProps: { 'aria-hidden': true } },
      PasswordInput: PasswordInput.extend({ defaultProps: { visibilityToggleIcon: RevealIcon } }),
      // choices belong to the content, not beside it
      Combobox: Combobox.extend({ defaultProps: { portalProps: { target: '#main' } } }),
    },
  });
}

/** Quiet text and tinted grounds with a contrast of 4.5:1 and more (WCAG 2.2, 1.4.3). */
export const colours: CSSVariablesResolver = ({ colors }) => ({
  // under the pointer a button becomes darker, not lighter, so that its words can still be read
  variables: {
    '--mantine-color-teal-filled-hover': darken(colors.teal[9], 0.12),
    '--mantine-primary-color-filled-hover': darken(colors.teal[9], 0.12),
  },
  light: {
    '--mantine-color-dimmed': '#5c636a',
    '--mantine-color-placeholder': '#6a7178',
    '--mantine-color-error': '#c22525',
    ...Object.fromEntries(
      Object.entries(colors).map(([name, shades]) => [`--mantine-color-${name}-light-color`, darken(shades[9], 0.35)]),
    ),
  },
  dark: {
    '--mantine-color-dimmed': '#a8a8a8',
    '--mantine-color-placeholder': '#9a9a9a',
    '--mantine-color-error': '#ff8a8a',
  },
});
