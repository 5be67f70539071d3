import type { ArticleId, AuthorId, MediaId, SectionId, TopicId } from '../../base/ids.ts';
import { addFile } from '../../media/add-file.ts';
import type { Storage } from '../../media/storage/storage.ts';
import { changeSettings } from '../../paper/change-settings.ts';
import { saveMenu } from '../../paper/menus/save-menu.ts';
import { saveSection } from '../../paper/save-section.ts';
import { saveTopic } from '../../paper/save-topic.ts';
import { setTopicStrip } from '../../paper/set-topic-strip.ts';
import { saveAuthor } from '../../people/save-author.ts';
import type { Context } from '../../store/context.ts';
import {
  AUTHORS,
  type AuthorKey,
  PAPER,
  PORTRAIT,
  SCENES,
  type SceneKey,
  SECTIONS,
  STRIP,
  TOPICS,
  type TopicKey,
} from './cast.ts';
import { engrave } from './engrave.ts';
import { publishPages } from './publish-pages.ts';
import { publishStories } from './publish-stories.ts';

/** The numbers that the cast got in this database. */
export interface Cast {
  sections: Map<string, SectionId>;
  topics: Map<TopicKey, TopicId>;
  authors: Map<AuthorKey, AuthorId>;
  pictures: Map<SceneKey, MediaId>;
}

const HOUR = 3_600_000;

/**
 * Puts the sample edition into an empty paper: its settings, cast, pictures, pages and stories, dated back from now.
 * @returns the number of each story by its key, for tests that speak of `harbourFire`
 */
export async function fillSampleEdition(
  ctx: Context,
  storage: Storage,
  { pictureWidth = 1600 } = {},
): Promise<Map<string, ArticleId>> {
  const cast: Cast = {
    sections: await addSections(ctx),
    topics: new Map(),
    authors: new Map(),
    pictures: await addPictures(ctx, storage, pictureWidth),
  };
  for (const [key, [slug, name, kind, description]] of Object.entries(TOPICS) as [
    TopicKey,
    (typeof TOPICS)[TopicKey],
  ][])
    cast.topics.set(key, await saveTopic(ctx, { slug, name, kind, description }));
  const joinedAt = ctx.now() - 3 * 365 * 24 * HOUR;
  for (const [key, { face, links, ...profile }] of Object.entries(AUTHORS) as [
    AuthorKey,
    (typeof AUTHORS)[AuthorKey],
  ][]) {
    const picture = await addPortrait(ctx, storage, profile.name, face);
    cast.authors.set(key, await saveAuthor(ctx, { ...profile, links: [...links], picture, createdAt: joinedAt }));
  }
  await changeSettings(ctx, { ...PAPER, sample: true });
  const stories = await publishStories(ctx, cast);
  const pages = await publishPages(ctx);
  await changeSettings(ctx, {
    organisation: {
      legalName: 'The Lantern Trust',
      address: 'Coal Quay 9, Port Ansel',
      foundedOn: '1871',
      policies: pages.policies,
    },
    contactEmail: 'desk@lantern.example',
  });
  await addMenus(ctx, cast, pages.ids);
  await setTopicStrip(
    ctx,
    STRIP.map(([topic, days]) => ({
      topic: cast.topics.get(topic) as TopicId,
      endsAt: days ? ctx.now() + days * 24 * HOUR : null,
    })),
  );
  return stories;
}

async function addSections(ctx: Context): Promise<Map<string, SectionId>> {
  const sections = new Map<string, SectionId>();
  for (const [position, { path, name, color, description }] of SECTIONS.entries()) {
    const slugs = path.split('/');
    const parentId = sections.get(slugs.slice(0, -1).join('/')) ?? null;
    sections.set(
      path,
      await saveSection(ctx, { parentId, slug: slugs.at(-1) as string, name, color, description, position }),
    );
  }
  return sections;
}

async function addPictures(ctx: Context, storage: Storage, width: number): Promise<Map<SceneKey, MediaId>> {
  const pictures = new Map<SceneKey, MediaId>();
  for (const [key, draw] of Object.entries(SCENES) as [SceneKey, () => string][]) {
    const bytes = await engrave(draw(), { width, height: Math.round(width / 1.5) });
    pictures.set(key, await addFile(ctx, storage, { bytes, fileName: `${key}.jpg`, ...CREDIT, title: key }));
  }
  return pictures;
}

async function addPortrait(ctx: Context, storage: Storage, name: string, face: number): Promise<MediaId> {
  const bytes = await engrave(PORTRAIT(face), { width: 640, height: 640 });
  return addFile(ctx, storage, { bytes, fileName: `${name}.jpg`, ...CREDIT, alt: `Portrait of ${name}` });
}

const CREDIT = { credit: 'Berit Lowe/The Lantern', copyright: '© The Ansel Lantern' };

async function addMenus(ctx: Context, { sections }: Cast, pages: Map<string, ArticleId>): Promise<void> {
  const section = (path: string, ...below: string[]) => ({
    target: { kind: 'section' as const, id: sections.get(path) as SectionId },
    children: below.map((child) => ({ target: { kind: 'section' as const, id: sections.get(child) as SectionId } })),
  });
  const page = (slug: string, ...below: string[]) => ({
    target: { kind: 'article' as const, id: pages.get(slug) as ArticleId },
    children: below.map((child) => ({ target: { kind: 'article' as const, id: pages.get(child) as ArticleId } })),
  });
  await saveMenu(ctx, {
    slug: 'main',
    name: 'Main menu',
    place: 'main',
    items: [
      section('news', 'news/city', 'news/coast'),
      ...['politics', 'business', 'technology', 'culture', 'sport', 'travel', 'opinion'].map((path) => section(path)),
      { ...page('about', 'masthead', 'ownership', 'contact'), label: 'About' },
    ],
  });
  await saveMenu(ctx, {
    slug: 'footer',
    name: 'The paper',
    place: 'footer',
    items: [
      'about',
      'masthead',
      'ownership',
      'ethics',
      'corrections-policy',
      'contact',
      'privacy',
      'terms',
      'accessibility',
    ].map((slug) => page(slug)),
  });
}
