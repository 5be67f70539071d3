import { NavLink, Text } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { Fragment, type ReactElement } from 'react';
import { RedReceipts } from '../publishing/RedReceipts.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { areaOf, areasFor, GROUPS } from './areas.ts';
import { useMe } from './use-me.ts';

export function Navigation(): ReactElement {
  const { shell } = useStrings();
  const { acts } = useMe();
  const { pathname } = useLocation();
  const here = areaOf(pathname);
  const areas = areasFor(acts);
  return (
    <>
      {GROUPS.map((group) => {
        const list = areas.filter((area) => area.group === group);
        if (list.length === 0) return null;
        return (
          <Fragment key={group}>
            <Text id={`areas-${group}`} size="xs" c="dimmed" px="sm" pt={6} pb={2}>
              {shell.groups[group]}
            </Text>
            <ul className="areas" aria-labelledby={`areas-${group}`}>
              {list.map(({ to, name, Icon }) => (
                <li key={to}>
                  <NavLink
                    component={Link}
                    to={to}
                    label={shell[name]}
                    leftSection={<Icon size={16} aria-hidden />}
                    rightSection={name === 'receipts' && <RedReceipts />}
                    active={to === here}
                    aria-current={to === here ? 'page' : undefined}
                    py={6}
                  />
                </li>
              ))}
            </ul>
          </Fragment>
        );
      })}
      <NavLink href="/" target="_blank" label={shell.readersPage} py={6} mt="auto" fz="xs" />
    </>
  );
}
