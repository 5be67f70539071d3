import type { ArticleId, AuthorId, CommentId, MediaId, PersonId, SectionId, TopicId } from './ids.ts';

/**
 * Every fact the paper can state, as plain values that go through JSON unchanged. A command inserts its fact in the
 * transaction that makes it true; `server/wiring.ts` says what follows from it.
 */
export type PaperEvent =
  | { kind: 'article.published'; article: ArticleId; edition: number; act: PublishAct; tags: string[] }
  | { kind: 'article.withdrawn'; article: ArticleId; tags: string[] }
  | { kind: 'author.changed'; author: AuthorId }
  | { kind: 'breaking.changed' }
  | { kind: 'comment.changed'; comment: CommentId; article: ArticleId }
  /** `front`: its key; `tags`: of the pages that a launch changed, none for what only drafts have */
  | { kind: 'front.changed'; front: string; tags: string[] }
  | { kind: 'links.changed' }
  | { kind: 'media.added'; media: MediaId }
  | { kind: 'media.changed'; media: MediaId }
  | { kind: 'notices.changed'; people: readonly PersonId[] }
  | { kind: 'plans.changed'; story: ArticleId | null }
  /** `of`: the story that the act was about */
  | { kind: 'receipt.changed'; receipt: number; of: ArticleId | null }
  | { kind: 'section.changed'; section: SectionId }
  | { kind: 'style.changed' }
  | { kind: 'topic.changed'; topic: TopicId }
  /** what only editors have of the paper's furniture */
  | { kind: 'paper.drafted' }
  | { kind: 'paper.changed'; what: 'settings' | 'sections' | 'menus' | 'topics' | 'redirects' | 'everything' };

export type EventKind = PaperEvent['kind'];

/*
 * `tags` name what shows the change, in the words of the page cache. Of an article: `article:9` is what shows its own words,
 * `card:9` what shows it as a card, `line:9` what shows its headline; `around:8` the page that has another beside it now;
 * `edits` what says when each was changed. Where it came, went or moved, also the lists: `section:3` (each section and its
 * ancestors), `topic:4`, `author:2`, `front`, `latest`; and `corrections`. `profile:2` is what shows who an author is.
 */

/** Why an edition was made public. */
export type PublishAct = 'publish' | 'minor' | 'update' | 'correction' | 'clarification' | 'import';
