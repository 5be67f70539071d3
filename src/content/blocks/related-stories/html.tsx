/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { RelatedStories } from '../../document.ts';
import type { HtmlRender } from '../../render/html-render.ts';

/** Only stories that are live; nothing where none is. */
export function relatedStoriesHtml({ attrs: { title, stories } }: RelatedStories, render: HtmlRender): Child {
  const live = stories.flatMap((id) => {
    const article = render.references.article(id);
    const href = render.href({ article: id });
    return article && href ? [{ href, headline: article.headline }] : [];
  });
  if (live.length === 0) return null;
  const shown = title || render.strings.relatedStories;
  return (
    <aside class={render.class('related-stories')} aria-label={shown}>
      <p class={render.class(title ? 'title own' : 'title')}>{shown}</p>
      <ul>
        {live.map(({ href, headline }) => (
          <li>
            <a href={href}>{headline}</a>
          </li>
        ))}
      </ul>
    </aside>
  );
}
