import type { LinkTask, NamedLink } from '../../../links/contract.ts';

/** The link as acts name it: what it leads to, and where it stands. */
export function namedLink({ target, story, menu }: LinkTask): NamedLink {
  return story ? { target, article: story.id } : { target, menu: menu ?? 'main' };
}
