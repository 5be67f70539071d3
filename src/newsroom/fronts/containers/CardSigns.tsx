import { Badge, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { Card, Warning } from '../../../fronts/cards/contract.ts';
import type { Container } from '../../../fronts/contract.ts';
import type { CardMark } from '../../../fronts/launches/contract.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useDesk } from '../front-desk.ts';

/** What differs from readers, what the card says of its own, and what is wrong with it. */
export function CardSigns({
  card,
  warnings,
  mark,
  container,
}: {
  card: Card;
  warnings: readonly Warning[];
  mark: CardMark | undefined;
  container: Container;
}): ReactElement | null {
  const { fronts: words } = useStrings();
  const { story, change, mayEdit } = useDesk();
  const { headline, kicker, standfirst, picture, size, showByline } = card.overrides;
  const own = [
    (headline ?? kicker ?? standfirst) !== null && words.own,
    typeof picture === 'number' && words.ownPicture,
    picture === 'none' && words.noPicture,
    size !== 'usual' && words[size],
    showByline && words.byline,
    card.sublinks.length > 0 && words.sublinks(card.sublinks.length),
  ].filter((one) => one !== false);
  const hasSeen = (): void => {
    const edition = story(card.story)?.edition ?? card.edition;
    const cards = container.draft.cards.map((one) => (one.story === card.story ? { ...one, edition } : one));
    change(container, { ...container.draft, cards });
  };
  if (!mark && own.length + warnings.length === 0) return null;
  return (
    <div className="front-signs">
      {mark && (
        <Badge size="sm" color="teal">
          {words.marks[mark]}
        </Badge>
      )}
      {warnings.map((warning) => (
        <span key={warning} className="front-warning" data-quiet={QUIET.has(warning) || undefined}>
          <IconAlertTriangle size={13} aria-hidden />
          {words.warnings[warning]}
          {warning === 'changed' && mayEdit && (
            <Button size="compact-xs" variant="default" onClick={hasSeen}>
              {words.looked}
            </Button>
          )}
        </span>
      ))}
      {own.length > 0 && <span className="front-own">{own.join(' · ')}</span>}
    </div>
  );
}

/** nothing that readers would miss */
const QUIET: ReadonlySet<Warning> = new Set(['changed', 'over', 'twice']);
