import { mayFurniture } from '../../paper/may.ts';
import { MENU_PLACES } from '../../paper/menus/contract.ts';
import type { Person } from '../../people/person.ts';
import type { PreviewMenus } from '../preview-menus.ts';
import { framed } from './framed.ts';
import { problem } from './problem.ts';

/** The front page with the draft of a menu, for a frame of the newsroom and nobody else; see `menuPreviewAddress`. */
export async function answerMenuPreview(
  preview: PreviewMenus,
  request: Request,
  { path, person, id, secure }: { path: string; person: Person; id: string; secure: boolean },
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return problem({ status: 405, id });
  const place = MENU_PLACES.find((one) => path === `/menu-preview/${one}`);
  if (!place || !mayFurniture(person)) return problem({ status: 404, id });
  return framed(await preview(place), request, secure);
}
