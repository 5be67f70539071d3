import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactElement } from 'react';
import { checkLink, heedLink, type LinkTask } from '../../../links/contract.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { namedLink } from './named-link.ts';

/** What can be done about a link, besides mending it in the story. */
export function LinkActs({ link, onIgnore }: { link: LinkTask; onIgnore(): void }): ReactElement | null {
  const { links: words } = useStrings().furniture;
  const check = useAct(checkLink, [['links']]);
  const heed = useAct(heedLink, [['links']]);
  if (!link.mayEdit) return null;
  const named = namedLink(link);
  return (
    <>
      <Group gap={4}>
        <Button
          size="compact-xs"
          variant="default"
          disabled={link.isDue}
          loading={check.isRunning}
          aria-label={words.checkNamed(link.address)}
          onClick={() => check.run(named, () => notifications.show({ message: words.checking }))}
        >
          {words.check}
        </Button>
        {link.ignored ? (
          <Button
            size="compact-xs"
            variant="default"
            loading={heed.isRunning}
            aria-label={words.heedNamed(link.address)}
            onClick={() => heed.run(named)}
          >
            {words.heed}
          </Button>
        ) : (
          link.state !== 'failing' && (
            <Button size="compact-xs" variant="default" aria-label={words.ignoreNamed(link.address)} onClick={onIgnore}>
              {words.ignore}
            </Button>
          )
        )}
      </Group>
      <Fault fault={check.fault ?? heed.fault} />
    </>
  );
}
