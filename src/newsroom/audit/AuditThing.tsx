import { Button, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { z } from 'zod';
import type { auditEntrySchema } from '../../people/contract.ts';
import { AnchorLink } from '../AnchorLink.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { kindOf } from './act-words.ts';

type Entry = z.output<typeof auditEntrySchema>;

/** What an act was done to: its name, the way to it, and the way to all else that was done to it. */
export function AuditThing({ entry, onOnly }: { entry: Entry; onOnly(thing: string): void }): ReactElement | null {
  const { audit } = useStrings();
  const { thing, version } = entry;
  if (!thing) return null;
  const name = entry.thingName || nameIn(entry);
  const kind = kindOf(audit, thing);
  return (
    <>
      <Text size="xs" c="dimmed">
        {kind}
        {version !== null && `, ${audit.version(version)}`}
      </Text>
      <Text size="sm" dir="auto" style={{ overflowWrap: 'anywhere' }}>
        <ThingLink thing={thing}>{name || thing.slice(thing.indexOf(':') + 1)}</ThingLink>
      </Text>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={audit.onlyThisFor(name || thing)}
        onClick={() => onOnly(thing)}
      >
        {audit.onlyThis}
      </Button>
    </>
  );
}

function ThingLink({ thing, children }: { thing: string; children: string }): ReactElement {
  const [kind, id = ''] = thing.split(/:(.*)/s);
  if (kind === 'story')
    return (
      <AnchorLink size="sm" to="/stories/$story" params={{ story: id }}>
        {children}
      </AnchorLink>
    );
  if (kind === 'author')
    return (
      <AnchorLink size="sm" to="/bylines" search={{ edit: Number(id) }}>
        {children}
      </AnchorLink>
    );
  if (kind === 'media')
    return (
      <AnchorLink size="sm" to="/media" search={{ item: Number(id) }}>
        {children}
      </AnchorLink>
    );
  const to = SCREENS[kind as keyof typeof SCREENS];
  if (!to) return <>{children}</>;
  return (
    <AnchorLink size="sm" to={to}>
      {children}
    </AnchorLink>
  );
}

const SCREENS = {
  person: '/people',
  invitation: '/people',
  topic: '/paper/topics',
  section: '/paper/sections',
  redirect: '/paper/redirects',
  letter: '/outbox',
  receipt: '/receipts',
  front: '/fronts',
} as const;

/** What has no name of its own any more, or never had: by what was noted. */
function nameIn({ detail }: Entry): string {
  for (const field of ['headline', 'title', 'name', 'front', 'line', 'text', 'word', 'email', 'from']) {
    const value = detail[field];
    if (typeof value === 'string' && value) return value;
  }
  return '';
}
