import type { LaunchChanges } from '../../../fronts/launches/contract.ts';
import type { Strings } from '../../strings/en.ts';

/** What a launch changed in one container. */
export function sentencesOf({ page, settings, cards }: LaunchChanges, words: Strings['fronts']): string[] {
  const { changes: say } = words;
  return [
    ...(page === null ? [] : [{ new: say.container, gone: say.containerGone, moved: say.containerMoved }[page]]),
    ...cards.map(({ what, headline, at }) => say[what](headline || words.untitled, at ?? 0)),
    ...(settings.length > 0 ? [say.settings(settings.map((name) => words.settingNames[name]).join(', '))] : []),
  ];
}
