import type { PaperEvent } from '../base/events.ts';
import type { ArticleId, AuthorId, MediaId } from '../base/ids.ts';

/** What must be shown anew after a fact. `forget`: not even an old copy may go out again. */
export interface Change {
  tags: readonly string[] | 'all';
  forget?: boolean;
  /** the paper itself (settings, sections, menus, strip) must be read again first */
  paper?: boolean;
  /** what editors decided (the breaking-news strip, which fronts they made) must be read again first */
  curation?: boolean;
  /** also what shows this file, and what shows this author */
  media?: MediaId;
  author?: AuthorId;
}

/** A job by its name, what tells it from others of the same fact, and its input. */
export interface Consequence {
  name: string;
  key: string;
  input: unknown;
}

/** The one page of consequences: which pages show a fact. */
export function changeBy(event: PaperEvent): Change {
  switch (event.kind) {
    case 'article.published':
      return { tags: [...event.tags, `article:${event.article}`] };
    case 'article.withdrawn':
      return { tags: [...event.tags, `article:${event.article}`], forget: true };
    case 'author.changed':
      return { tags: [`author:${event.author}`], author: event.author, paper: true };
    case 'breaking.changed':
      return { tags: ['breaking'], curation: true };
    case 'front.changed':
      return { tags: event.tags, curation: event.tags.length > 0 };
    case 'comment.changed':
      return { tags: ['comments', `comments:${event.article}`, `article:${event.article}`] };
    case 'links.changed':
    case 'media.added':
    case 'notices.changed':
    case 'paper.drafted':
    case 'plans.changed':
    case 'receipt.changed':
    case 'style.changed':
      return { tags: [] };
    case 'media.changed':
      return { tags: [], media: event.media };
    case 'topic.changed':
      return { tags: 'all', paper: true };
    case 'section.changed':
    case 'paper.changed':
      return { tags: 'all', paper: true };
  }
}

/** The one page of consequences: which work a fact brings. Names are those of server/jobs.ts. */
export function jobsOf(event: PaperEvent): Consequence[] {
  switch (event.kind) {
    case 'article.published':
      return [
        ...indexed(event.article),
        linked(event.article),
        ...(event.act === 'import' ? [] : [kept(event), closed(event.article)]),
      ];
    case 'article.withdrawn':
      return [...indexed(event.article), linked(event.article), goneFrom(event.article)];
    case 'section.changed':
      return [named('section', event.section), relinked()];
    case 'author.changed':
      return [named('author', event.author), relinked()];
    case 'topic.changed':
      return [named('topic', event.topic), relinked()];
    case 'media.added':
    case 'media.changed':
      return [{ name: 'derive-media', key: String(event.media), input: { media: event.media } }];
    case 'front.changed':
      // what only drafts have changes no page
      return event.tags.length > 0 ? [received(event.front)] : [];
    case 'paper.changed':
      return furnitureOf(event.what);
    case 'breaking.changed':
    case 'comment.changed':
    case 'links.changed':
    case 'notices.changed':
    case 'paper.drafted':
    case 'plans.changed':
    case 'receipt.changed':
    case 'style.changed':
      return [];
  }
}

function indexed(article: ArticleId): Consequence[] {
  return [{ name: 'index-article', key: String(article), input: { article } }];
}

/** what the story links to, and what links to it */
function linked(article: ArticleId): Consequence {
  return { name: 'index-links', key: String(article), input: { article } };
}

function furnitureOf(what: 'settings' | 'sections' | 'menus' | 'topics' | 'redirects' | 'everything'): Consequence[] {
  const isAll = what === 'everything';
  return [
    ...(isAll || what === 'redirects' || what === 'settings' ? [relinked()] : []),
    ...(isAll || what === 'menus' ? [{ name: 'index-menu-links' as const, key: 'menus', input: {} }] : []),
  ];
}

function relinked(): Consequence {
  return { name: 'recheck-own-links', key: 'own', input: {} };
}

function closed(article: ArticleId): Consequence {
  return { name: 'close-plan', key: String(article), input: { article } };
}

function goneFrom(article: ArticleId): Consequence {
  return { name: 'note-gone-cards', key: String(article), input: { article } };
}

function received(front: string): Consequence {
  return { name: 'open-front-receipts', key: front, input: { front } };
}

function kept({ article, edition }: { article: ArticleId; edition: number }): Consequence {
  return { name: 'keep-edition', key: `${article}:${edition}`, input: { article, edition } };
}

function named(kind: 'section' | 'author' | 'topic', id: number): Consequence {
  return { name: 'index-name', key: `${kind}:${id}`, input: { kind, id } };
}
