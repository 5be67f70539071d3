import type { PublicArticle } from '../articles/public.ts';
import type { Answer } from '../base/answer.ts';
import { escapeHtml } from '../base/escape.ts';
import type { Site } from './page.ts';
import { articlePage } from './pages/article.page.tsx';

/**
 * A story's page as readers would see it, of an article that they cannot see yet. It says at the top that it is a preview;
 * files lie below `base` instead of at their public addresses, where nobody may fetch them yet.
 */
export async function previewPage(site: Site, article: PublicArticle, base: string): Promise<Answer | null> {
  // a draft has no address yet, and what it says of one must not be the front's
  const shown = { ...article, path: article.path || '/preview/' };
  const articles = {
    ...site.articles,
    atPath: async () => shown,
    around: async () => ({ related: [], previous: null, next: null, until: 0 }),
  };
  const question = { path: shown.path, query: new URLSearchParams() };
  const answer = await articlePage.answer(question, { ...site, articles, isPreview: true });
  if (!answer || typeof answer.body !== 'string') return null;
  const note = `<p class="band" role="note">${escapeHtml(String(site.voice.say('preview')))}</p>`;
  const body = answer.body
    .replace(/(["\s,])\/media\//g, `$1${base}/media/`)
    .replace(/<main\b[^>]*>/, (main) => `${main}${note}`);
  return { ...answer, body, tags: [], maxAge: 0 };
}
