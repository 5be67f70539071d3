import { isoInstant } from '../../base/clock.ts';
import type { PublicComment } from '../../comments/public.ts';
import type { Site } from '../page.ts';
import { CommentText } from './comment-text.tsx';

/** Answers are indented so far; deeper ones stand under each other and say whom they answer. */
const DEEPEST = 5;
/** Far more than any system lets people nest; what lies deeper in an import is not walked into. */
const LIMIT = 60;

/** Comments with the answers to them, each with an address of its own (`#comment-12`). */
export function CommentThread({ site, comments, language }: Thread) {
  return (
    <ol class="thread">
      {comments.map((comment) => (
        <Comment site={site} comment={comment} language={language} depth={1} />
      ))}
    </ol>
  );
}

interface Thread {
  site: Site;
  comments: readonly PublicComment[];
  /** of the story */
  language: string;
}

function Comment(props: {
  site: Site;
  comment: PublicComment;
  language: string;
  depth: number;
  answers?: PublicComment;
}) {
  const { site, comment, language, depth, answers } = props;
  const { voice } = site;
  const when = voice.date(comment.at, 'minute');
  const anchor = `comment-${comment.id}`;
  const shallow = depth < DEEPEST;
  const below = depth < LIMIT ? comment.replies : [];
  const replies = below.map((reply) => (
    <Comment
      site={site}
      comment={reply}
      language={language}
      depth={depth + 1}
      answers={shallow ? undefined : comment}
    />
  ));
  return (
    <>
      <li>
        <article id={anchor} aria-label={voice.say('author.by', { name: comment.author })}>
          <p class="who">
            <Writer comment={comment} />
            {comment.byStaff && <span class="staff"> {voice.say('comments.staff')}</span>}
            {answers && (
              <a class="meta" href={`#comment-${answers.id}`}>
                {' '}
                ↑ {answers.author}
              </a>
            )}{' '}
            <a
              class="meta"
              href={`#${anchor}`}
              aria-label={`${voice.say('comments.link', { name: comment.author })}, ${when}`}
            >
              <time datetime={isoInstant(comment.at)}>{when}</time>
            </a>
          </p>
          <CommentText site={site} body={comment.body} language={language} />
        </article>
        {shallow && replies.length > 0 && <ol>{replies}</ol>}
      </li>
      {!shallow && replies}
    </>
  );
}

/** A reader's own address is theirs, not ours (`ugc`), and only ever http. */
function Writer({ comment: { author, authorUrl } }: { comment: PublicComment }) {
  const safe = authorUrl !== null && /^https?:\/\//i.test(authorUrl);
  return (
    <strong>
      <bdi>
        {safe ? (
          <a href={authorUrl} rel="nofollow ugc noopener">
            {author}
          </a>
        ) : (
          author
        )}
      </bdi>
    </strong>
  );
}
