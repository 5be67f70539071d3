import { Badge, createTheme, type MantineThemeOverride } from '@mantine/core';

/** Calm and dense: one quiet accent, the system's typeface, small controls that are still 24 px and more to touch. */
export const theme: MantineThemeOverride = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 9, dark: 8 },
  autoContrast: true,
  luminanceThreshold: 0.2,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Badge: Badge.extend({ defaultProps: { tt: 'none', fw: 600, variant: 'light' } }),
  },
});
