import { NotFound } from '../../base/errors.ts';
import { maySeeFronts } from '../../fronts/may.ts';
import type { Person } from '../../people/person.ts';
import type { PreviewFront } from '../preview-front.ts';
import { framed } from './framed.ts';
import { problem } from './problem.ts';

const PATH = /^\/front-preview\/([a-z0-9-]{1,40})$/;
const MOST = 40;

/** The page of a front as its drafts would make it, for a frame of the newsroom and nobody else; see `previewAddress`. */
export async function answerFrontPreview(
  preview: PreviewFront,
  request: Request,
  { path, person, id, secure }: { path: string; person: Person; id: string; secure: boolean },
): Promise<Response> {
  const key = PATH.exec(path)?.[1];
  if (request.method !== 'GET' && request.method !== 'HEAD') return problem({ status: 405, id });
  if (!key || !maySeeFronts(person)) return problem({ status: 404, id });
  const asked = new URL(request.url).searchParams.get('containers');
  const containers = asked === null ? null : asked.split(',').slice(0, MOST).map(Number);
  const answer = await preview(key, containers).catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  if (!answer || typeof answer.body !== 'string') return problem({ status: 404, id });
  return framed(answer, request, secure);
}
