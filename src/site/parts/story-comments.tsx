import type { PublicArticle } from '../../articles/public.ts';
import { isoInstant } from '../../base/clock.ts';
import type { PublicComment } from '../../comments/public.ts';
import type { Site } from '../page.ts';
import { CommentText } from './comment-text.tsx';

/** The first comments of a story, as many as the paper is set to, and the way to all of them on a page of its own. */
export function StoryComments(props: {
  site: Site;
  article: PublicArticle;
  threads: readonly PublicComment[];
  total: number;
}) {
  const { site, article, threads, total } = props;
  const { voice } = site;
  if (total === 0) return null;
  const shown = threads.slice(0, site.paper.settings.commentsBeneath);
  return (
    <section class="comments" id="comments">
      <h2>{voice.say('comments.count', { count: total })}</h2>
      {shown.length > 0 && (
        <ol>
          {shown.map((comment) => (
            <li>
              <div id={`comment-${comment.id}`}>
                <p class="who">
                  <strong>
                    <bdi>{comment.author}</bdi>
                  </strong>
                  {comment.byStaff && <span class="staff"> {voice.say('comments.staff')}</span>}{' '}
                  <time class="quiet" datetime={isoInstant(comment.at)}>
                    {voice.date(comment.at, 'short')}
                  </time>
                </p>
                <CommentText site={site} body={comment.body} language={article.language} />
                {comment.replies.length > 0 && (
                  <p class="quiet">{voice.say('comments.replies', { count: comment.replies.length })}</p>
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
      {total > shown.length && (
        <p>
          <a class="on" href={`${article.path.replace(/\/?$/, '/')}comments/`}>
            {voice.say('comments.all', { count: total })}
          </a>
        </p>
      )}
      {!article.commentsOpen && <p class="quiet">{voice.say('comments.closed')}</p>}
    </section>
  );
}
