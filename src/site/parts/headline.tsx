import type { PublicArticle } from '../../articles/public.ts';

/** The headline, and what the story says in short. */
export function Headline({ article, className }: { article: PublicArticle; className?: string | undefined }) {
  const { headline, standfirst, origins } = article;
  return (
    <>
      <h1 class={className} data-since={origins?.headline || undefined}>
        {headline}
      </h1>
      {standfirst && (
        <p class="standfirst" data-since={origins?.standfirst || undefined}>
          {standfirst}
        </p>
      )}
    </>
  );
}
