import { NavLink } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useStrings } from '../strings/use-strings.ts';
import { SCREENS } from './screens.ts';
import { useMayAct } from './use-me.ts';

export function Navigation(): ReactElement {
  const { shell } = useStrings();
  const mayAct = useMayAct();
  const { pathname } = useLocation();
  return (
    <>
      {SCREENS.filter(({ act }) => act === null || mayAct(act)).map(({ to, name, Icon }) => {
        const isHere = to === '/' ? pathname === '/' : pathname.startsWith(to);
        return (
          <NavLink
            key={to}
            component={Link}
            to={to}
            label={shell[name]}
            leftSection={<Icon size={16} aria-hidden />}
            active={isHere}
            aria-current={isHere ? 'page' : undefined}
            py={6}
          />
        );
      })}
      <NavLink href="/" target="_blank" label={shell.readersPage} py={6} mt="auto" fz="xs" />
    </>
  );
}
