import type { ArticleId } from '../../base/ids.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { changesOf } from '../cards/changes.ts';
import type { Card } from '../cards/contract.ts';
import { type LaunchedState, storiesOf } from '../stored.ts';
import { placedStories } from '../view/placed-stories.ts';
import type { LaunchChanges } from './contract.ts';

export interface LaunchStates {
  before: ReadonlyMap<number, LaunchedState>;
  after: readonly LaunchedState[];
}

/** What each launch changed in each container, by the headlines that its cards had, as far as the asker may know them. */
export async function launchChanges(
  ctx: Pick<NewsroomContext, 'db' | 'now' | 'person'>,
  launches: readonly LaunchStates[],
): Promise<(launch: LaunchStates, after: LaunchedState) => LaunchChanges> {
  const states = launches.flatMap(({ before, after }) => [...before.values(), ...after]);
  const stories = await placedStories(
    ctx,
    ctx.person,
    states.flatMap(({ content }) => (content ? storiesOf(content) : [])),
  );
  const headlineOf = ({ story, overrides }: Card): string => overrides.headline ?? stories.get(story)?.headline ?? '';
  return ({ before }, { id, content, position }) => {
    const was = before.get(id);
    const old = new Map<ArticleId, Card>((was?.content?.cards ?? []).map((card) => [card.story, card]));
    const page = pageChange(was, { content, position });
    if (!content) return { page, settings: [], cards: [] };
    const { marks, gone, settings } = changesOf(was?.content ?? null, content);
    const cards = content.cards.flatMap((card, at) => {
      const what = marks.get(card.story);
      return what ? [{ what, headline: headlineOf(card), at: at + 1 }] : [];
    });
    const left = gone.flatMap((story) => {
      const card = old.get(story);
      return card ? [{ what: 'gone' as const, headline: headlineOf(card), at: null }] : [];
    });
    return { page, settings: [...settings], cards: [...cards, ...left] };
  };
}

function pageChange(
  was: LaunchedState | undefined,
  { content, position }: Pick<LaunchedState, 'content' | 'position'>,
): LaunchChanges['page'] {
  if (!was?.content) return content ? 'new' : null;
  if (!content) return 'gone';
  return was.position === position ? null : 'moved';
}
