import type { Container } from '../../../fronts/contract.ts';
import { changesOf } from '../../../fronts/launches/contract.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useDesk } from '../front-desk.ts';

/** What the launch of a container would change for readers, in sentences. */
export function useChangeSentences({ live, draft, isMoved, isRemoved }: Container): string[] {
  const { fronts: words } = useStrings();
  const { headlineOf } = useDesk();
  const { changes: say } = words;
  if (isRemoved) return [say.containerGone];
  const { marks, gone, settings } = changesOf(live, draft);
  const old = new Map((live?.cards ?? []).map((card) => [card.story, card]));
  return [
    ...(live === null ? [say.container] : []),
    ...(isMoved && live !== null ? [say.containerMoved] : []),
    ...draft.cards.flatMap((card, at) => {
      const mark = marks.get(card.story);
      if (!mark) return [];
      return [mark === 'words' ? say.words(headlineOf(card)) : say[mark](headlineOf(card), at + 1)];
    }),
    ...gone.map((story) => say.gone(headlineOf(old.get(story) ?? { story }))),
    ...(settings.length > 0 ? [say.settings(settings.map((name) => words.settingNames[name]).join(', '))] : []),
  ];
}
