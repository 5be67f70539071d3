import { Group } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { AnchorLink } from '../AnchorLink.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useMayAct } from '../shell/use-me.ts';
import { useStrings } from '../strings/use-strings.ts';
import { ZoneNote } from './ZoneNote.tsx';
import './desk.css';

/** The ways of looking at the same work. */
export function DeskFrame({ actions, children }: { actions?: ReactNode; children: ReactNode }): ReactElement {
  const { desk } = useStrings();
  const mayAct = useMayAct();
  const { pathname } = useLocation();
  const views = [
    { to: '/desk', label: desk.board },
    { to: '/desk/calendar', label: desk.calendar },
    { to: '/desk/list', label: desk.list },
    ...(mayAct('steps.manage') ? [{ to: '/desk/steps', label: desk.steps } as const] : []),
  ] as const;
  const here = views.find(({ to }) => to === pathname)?.label;
  return (
    <Screen title={here ? `${desk.title}: ${here}` : desk.title} actions={actions}>
      <Group component="nav" gap="md" mb="sm" aria-label={desk.views} className="desk-views">
        {views.map(({ to, label }) => (
          <AnchorLink
            key={to}
            to={to}
            activeOptions={{ exact: true }}
            size="sm"
            fw={to === pathname ? 700 : 400}
            aria-current={to === pathname ? 'page' : undefined}
          >
            {label}
          </AnchorLink>
        ))}
      </Group>
      {pathname !== '/desk/steps' && <ZoneNote />}
      {children}
    </Screen>
  );
}
