import type { MarkdownRender } from '../../block-kind.ts';
import type { RelatedStories } from '../../document.ts';

export function relatedStoriesMarkdown({ attrs }: RelatedStories, render: MarkdownRender): string {
  const live = attrs.stories.flatMap((id) => render.headline(id) ?? []);
  if (live.length === 0) return '';
  const title = render.escape(attrs.title || render.strings.relatedStories);
  return `**${title}**\n\n${live.map(({ href, headline }) => `- [${render.escape(headline)}](<${href}>)`).join('\n')}`;
}
