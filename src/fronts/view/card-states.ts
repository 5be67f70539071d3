import type { ArticleId, MediaId, PersonId } from '../../base/ids.ts';
import type { CardState, PlacedStory, Warning } from '../cards/contract.ts';
import { limitOf } from '../fill-containers.ts';
import type { StoredCard, StoredContent } from '../stored.ts';

export interface Known {
  stories: ReadonlyMap<ArticleId, PlacedStory>;
  pictures: ReadonlyMap<MediaId, unknown>;
  person(id: PersonId | null): { id: PersonId; name: string } | null;
}

/** What is to be said of each card of each container, in the order in which readers see them. */
export function cardStates(contents: readonly StoredContent[], known: Known): CardState[][] {
  const isLive = (id: ArticleId): boolean => known.stories.get(id)?.state === 'live';
  const above = new Set<ArticleId>();
  const shown: { card: StoredCard; warnings: Warning[]; used: Set<ArticleId> }[] = [];
  const states = contents.map((content) => {
    const used = content.exempt ? new Set<ArticleId>() : above;
    let room = limitOf(content);
    return content.cards.map((card) => {
      const warnings = storyWarnings(card, known);
      if (used.has(card.story)) warnings.push('twice');
      else if (isLive(card.story) && --room < 0) warnings.push('over');
      else if (isLive(card.story)) {
        used.add(card.story);
        shown.push({ card, warnings, used });
      }
      return { placedAt: card.placedAt, placedBy: known.person(card.placedBy), warnings };
    });
  });
  // cards go before sublinks, wherever they stand: as in fill-containers.ts
  for (const { card, warnings, used } of shown)
    for (const { story } of card.sublinks.filter((link) => isLive(link.story))) {
      if (used.has(story) && !warnings.includes('sublinkTwice')) warnings.push('sublinkTwice');
      used.add(story);
    }
  return states;
}

function storyWarnings(
  { story: id, overrides, sublinks, edition }: StoredCard,
  { stories, pictures }: Known,
): Warning[] {
  const story = stories.get(id);
  const warnings: Warning[] = [];
  if (!story || story.state === 'none') warnings.push('gone');
  else if (story.state !== 'live') warnings.push(story.state);
  else if (edition !== null && story.edition !== null && story.edition > edition) warnings.push('changed');
  if (typeof overrides.picture === 'number' && !pictures.has(overrides.picture)) warnings.push('pictureGone');
  if (sublinks.some((link) => stories.get(link.story)?.state !== 'live')) warnings.push('sublinkGone');
  return warnings;
}
