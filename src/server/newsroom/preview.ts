import type { PublicArticle } from '../../articles/public.ts';
import type { Answer } from '../../base/answer.ts';
import type { Clock } from '../../base/clock.ts';
import type { Db } from '../../store/database.ts';
import { previewOf } from '../../writing/previews/preview-of.ts';
import { headersOf } from '../headers.ts';
import { plainPage } from '../plain-page.ts';

export interface PreviewSetting {
  db: Db;
  now: Clock;
  /** the page, with its files below `base` */
  page(article: PublicArticle, base: string): Promise<Answer | null>;
  lend(request: Request): Promise<Response>;
}

const PATH = /^\/preview\/([\w-]{20,100})(?:\/media\/([0-9a-f]{16})\/(?:c[\d-]{7,23}\/)?[^/]+)?\/?$/;

/**
 * Answers `/preview/SECRET`, and the files that its story shows below it. Whoever has the link sees what a reader would see;
 * no cache keeps it, no search engine lists it, no other site is told where the reader came from. A link that never was, has
 * expired or was withdrawn is not found.
 */
export async function answerPreview(setting: PreviewSetting, request: Request, secure: boolean): Promise<Response> {
  const [, token, hash] = PATH.exec(new URL(request.url).pathname) ?? [];
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const shown = token && isRead ? await previewOf(setting, token, { counts: !hash && request.method === 'GET' }) : null;
  if (!shown) return sealed(said(404, secure));
  if (hash) {
    const isShown =
      [...shown.article.media.values()].some((file) => file.hash.startsWith(hash)) || isPortrait(shown, hash);
    return sealed(isShown ? await setting.lend(request) : said(404, secure));
  }
  const answer = await setting.page(shown.article, `/preview/${token}`);
  if (!answer) return sealed(said(404, secure));
  const body = request.method === 'HEAD' ? null : (answer.body as string);
  return sealed(new Response(body, { status: answer.status, headers: pairs(headersOf(answer, secure)) }));
}

function isPortrait({ article }: { article: PublicArticle }, hash: string): boolean {
  return [...article.byline, ...article.authors].some(({ picture }) => picture?.hash.startsWith(hash));
}

function sealed(response: Response): Response {
  response.headers.set('cache-control', 'no-store');
  response.headers.set('x-robots-tag', 'noindex, nofollow, noarchive');
  response.headers.set('referrer-policy', 'no-referrer');
  return response;
}

function said(status: number, secure: boolean): Response {
  const { head, body } = plainPage(status, { secure });
  return new Response(new Uint8Array(body), { status, headers: pairs(head) });
}

function pairs(list: readonly string[]): [string, string][] {
  const all: [string, string][] = [];
  for (let at = 0; at < list.length; at += 2) all.push([list[at] as string, list[at + 1] as string]);
  return all;
}
