import { Badge, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ArticleId } from '../../../base/ids.ts';
import { type PageRow, placePages } from '../../../paper/pages/contract.ts';
import { AnchorLink } from '../../AnchorLink.tsx';
import { useAct } from '../../ask/use-act.ts';
import { Moment } from '../../Moment.tsx';
import { RowButton } from '../../RowButton.tsx';
import { useMayAct } from '../../shell/use-me.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { OrderedLevel } from '../OrderedLevel.tsx';
import { pageName } from './page-name.ts';

/** The pages below one, in an order that is set by moving them; each with those below it. */
export function PageLevel({
  pages,
  parentId,
  label,
  onOpen,
}: {
  pages: readonly PageRow[];
  parentId: ArticleId | null;
  label: string;
  onOpen(id: ArticleId): void;
}): ReactElement {
  const { furniture } = useStrings();
  const isThere = (id: ArticleId | null): boolean => pages.some((page) => page.id === id);
  const stored = pages.filter((page) => (isThere(page.parentId) ? page.parentId : null) === parentId);
  const act = useAct(placePages, [['paper', 'pages']]);
  return (
    <OrderedLevel
      stored={stored}
      isTop={parentId === null}
      label={label}
      nameOf={(page) => pageName(furniture, page)}
      fault={act.fault}
      save={(ids) => act.run({ parentId, ids })}
      below={(page) => <PageLevel pages={pages} parentId={page.id} label={pageName(furniture, page)} onOpen={onOpen} />}
    >
      {(page) => <PageLine page={page} onOpen={onOpen} />}
    </OrderedLevel>
  );
}

const COLOURS = { none: 'gray', later: 'gray', soon: 'yellow', overdue: 'red' } as const;

function PageLine({ page, onOpen }: { page: PageRow; onOpen(id: ArticleId): void }): ReactElement {
  const { furniture } = useStrings();
  const { pages: words } = furniture;
  const mayRead = useMayAct()('story.read');
  const name = pageName(furniture, page);
  return (
    <Group gap="xs">
      <RowButton says={words.edit(name)} onOpen={() => onOpen(page.id)}>
        {name}
      </RowButton>
      {page.status !== 'live' && <Badge color="gray">{words.statuses[page.status]}</Badge>}
      {page.unpublished && <Badge color="blue">{words.unpublished}</Badge>}
      {page.reviewBy !== null && (
        <Badge color={COLOURS[page.review]}>{words.reviews[page.review](page.reviewBy)}</Badge>
      )}
      {page.owner && <Text size="sm">{page.owner.name}</Text>}
      {page.path && (
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {page.path}
        </Text>
      )}
      {page.changedAt !== null && (
        <Text size="sm" c="dimmed" span>
          {words.changed} <Moment at={page.changedAt} size="sm" />
        </Text>
      )}
      {mayRead && (
        <AnchorLink
          size="sm"
          to="/stories/$story"
          params={{ story: String(page.id) }}
          aria-label={words.writeNamed(name)}
        >
          {words.write}
        </AnchorLink>
      )}
    </Group>
  );
}
