import type { Answer } from '../base/answer.ts';
import type { CuratedFront } from '../fronts/public.ts';
import type { Site } from './page.ts';

/** The site with one front as it would be launched. */
export function previewSite(site: Site, front: CuratedFront): Site {
  return { ...site, fronts: { ...site.fronts, curated: async () => front } };
}

const STAFF_FILES = '/newsroom/api/media-files/';

/**
 * A page that stands in a frame of the newsroom: its links open beside the newsroom rather than in the frame, and its files
 * come from where staff have them, since a picture that only a draft shows is nobody else's yet.
 */
export function previewed(answer: Answer): Answer {
  if (typeof answer.body !== 'string') return answer;
  const body = answer.body
    .replace(/(["\s,])\/media\//g, `$1${STAFF_FILES}`)
    .replace('<head>', '<head><base target="_blank">');
  return { ...answer, body, tags: [], maxAge: 0 };
}
