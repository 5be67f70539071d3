import { Avatar, Menu, UnstyledButton, useMantineColorScheme, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useStrings } from '../strings/use-strings.ts';
import { useMe } from './use-me.ts';
import { useSignOut } from './use-sign-out.ts';

export function PersonMenu(): ReactElement {
  const { shell } = useStrings();
  const { person } = useMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const leave = useSignOut();
  const looks = { auto: shell.coloursAuto, light: shell.coloursLight, dark: shell.coloursDark } as const;
  return (
    <Menu position="bottom-end" width={220} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton>
          <Avatar name={person.name} size={32} radius="xl" color="gray" variant="filled" />
          <VisuallyHidden>{shell.menuOf(person.name)}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{person.name}</Menu.Label>
        <Menu.Item component={Link} to="/account">
          {shell.account}
        </Menu.Item>
        <Menu.Divider />
        <Menu.RadioGroup
          aria-label={shell.colours}
          value={colorScheme}
          onChange={(value) => setColorScheme(value as keyof typeof looks)}
        >
          <Menu.Label>{shell.colours}</Menu.Label>
          {Object.entries(looks).map(([value, label]) => (
            <Menu.RadioItem key={value} value={value}>
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item onClick={leave}>{shell.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
