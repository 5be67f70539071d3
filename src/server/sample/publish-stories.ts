import { marked } from 'marked';
import type { ArticleInput } from '../../articles/article-input.ts';
import { publish } from '../../articles/publish.ts';
import { saveArticle } from '../../articles/save-article.ts';
import { withdraw } from '../../articles/withdraw.ts';
import type { ArticleId, AuthorId, CommentId, MediaId, SectionId, TopicId } from '../../base/ids.ts';
import { saveComment } from '../../comments/save-comment.ts';
import type { Block } from '../../content/document.ts';
import { parseHtml } from '../../content/parse/html.ts';
import type { Context } from '../../store/context.ts';
import type { SceneKey } from './cast.ts';
import type { Cast } from './fill.ts';
import type { SampleComment, SampleStory } from './sample-story.ts';
import { business } from './stories/business.ts';
import { city } from './stories/city.ts';
import { culture } from './stories/culture.ts';
import { earlierTalks } from './stories/earlier-talks.ts';
import { opinion, politics } from './stories/opinion.ts';
import { sport } from './stories/sport.ts';
import { talks } from './stories/talks.ts';

const HOUR = 3_600_000;

/** @returns the number of each story by its key */
export async function publishStories(ctx: Context, cast: Cast): Promise<Map<string, ArticleId>> {
  const now = ctx.now();
  // oldest first, so that numbers and neighbours are as they would be in a real paper
  const stories = [...talks, ...earlierTalks, ...city, ...business, ...culture, ...sport, ...opinion, ...politics].sort(
    (a, b) => b.hoursAgo - a.hoursAgo,
  );
  const ids = new Map<string, ArticleId>();
  for (const story of stories) {
    const at = now - story.hoursAgo * HOUR;
    const then = { ...ctx, now: () => Math.min(at, now) };
    const input = await inputOf(story, cast, ids, at);
    const id = await saveArticle(then, input);
    ids.set(story.key, id);
    if (story.status && story.status !== 'withdrawn') continue;
    await publish(then, id, { act: 'publish', publishedAt: at });
    if (story.status === 'withdrawn') await withdraw(then, id);
    if (story.later) {
      const { kind, note, hoursAgo } = story.later;
      await publish({ ...ctx, now: () => now - hoursAgo * HOUR }, id, { act: kind, note });
    }
    for (const comment of story.comments ?? []) await addComment(ctx, id, comment, null, cast);
  }
  return ids;
}

async function inputOf(story: SampleStory, cast: Cast, ids: Map<string, ArticleId>, at: number): Promise<ArticleInput> {
  const sections = [story.section, ...(story.also ?? [])].map((path) => cast.sections.get(path) as SectionId);
  return {
    kind: 'story',
    ...(story.status === 'draft' ||
    story.status === 'scheduled' ||
    story.status === 'private' ||
    story.status === 'trash'
      ? { status: story.status }
      : {}),
    scheduledAt: story.status === 'scheduled' ? at : null,
    slug: story.slug,
    headline: story.headline,
    standfirst: story.standfirst,
    kicker: story.kicker ?? '',
    genre: story.genre ?? '',
    design: story.design ?? 'news',
    display: story.display ?? 'standard',
    language: story.language ?? 'en',
    document: { version: 1, content: await bodyOf(story, cast, ids) },
    lead: story.picture
      ? {
          media: cast.pictures.get(story.picture.scene) as MediaId,
          alt: story.picture.alt,
          caption: [{ type: 'text', text: story.picture.caption }],
        }
      : null,
    byline: {
      people: story.by.map((who) =>
        typeof who === 'string'
          ? { author: cast.authors.get(who) as AuthorId, role: 'text' }
          : { author: cast.authors.get(who[0]) as AuthorId, role: who[1] },
      ),
      text: story.bylineText ?? '',
    },
    sectionId: sections[0] as SectionId,
    sectionIds: sections,
    topicIds: story.topics.map((topic) => cast.topics.get(topic) as TopicId),
    sticky: story.sticky ?? false,
    commentsOpen: true,
    createdAt: Math.min(at, Date.now()),
  };
}

async function bodyOf(story: SampleStory, cast: Cast, ids: Map<string, ArticleId>): Promise<Block[]> {
  const blocks: Block[] = [];
  for (const part of story.body) {
    if (typeof part === 'string') blocks.push(...parseHtml(await marked.parse(part)).blocks);
    else if ('related' in part)
      blocks.push({
        type: 'relatedStories',
        attrs: { title: part.title, stories: part.related.flatMap((key) => ids.get(key) ?? []) },
      });
    else blocks.push(withPictures(part, cast));
  }
  return blocks;
}

/** Pictures in bodies are written as `scene:name`, because they have no number before the edition is filled. */
function withPictures(block: Block, cast: Cast): Block {
  if (block.type === 'gallery')
    return { ...block, content: block.content.map((image) => withPictures(image, cast) as typeof image) };
  if (block.type !== 'image' || !('missing' in block.attrs.source)) return block;
  const media = cast.pictures.get(block.attrs.source.missing.slice('scene:'.length) as SceneKey) as MediaId;
  return { ...block, attrs: { ...block.attrs, source: { media } } };
}

async function addComment(
  ctx: Context,
  article: ArticleId,
  comment: SampleComment,
  parent: CommentId | null,
  cast: Cast,
): Promise<void> {
  const id = await saveComment(ctx, {
    article,
    parent,
    kind: 'comment',
    state: comment.state ?? 'approved',
    name: comment.name,
    author: comment.author ? (cast.authors.get(comment.author) as AuthorId) : null,
    body: { version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: comment.text }] }] },
    at: ctx.now() - comment.hoursAgo * HOUR,
  });
  for (const reply of comment.replies ?? []) await addComment(ctx, article, reply, id, cast);
}
