import { Box, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useStrings } from '../../strings/use-strings.ts';
import { shownOn } from './section-colour.ts';

/** The section's name as readers will see it on light and on dark paper, and whether the colour had to be changed. */
export function ColourCheck({ name, color }: { name: string; color: string }): ReactElement | null {
  const { sections: words } = useStrings().furniture;
  if (!/^#[0-9a-f]{6}$/i.test(color)) return null;
  return (
    <Group gap="sm" grow align="flex-start">
      {(['light', 'dark'] as const).map((ground) => {
        const shown = shownOn(color, ground);
        return (
          <div key={ground}>
            <Box px="xs" py={6} bg={shown.ground} bd="1px solid var(--mantine-color-default-border)">
              <Text size="sm" fw={700} c={shown.color} truncate>
                {name || words.name}
              </Text>
            </Box>
            <Text size="xs" c="dimmed">
              {shown.isChanged
                ? words.contrastChanged(ground, shown.ratio, shown.color)
                : words.contrast(ground, shown.ratio)}
            </Text>
          </div>
        );
      })}
    </Group>
  );
}
