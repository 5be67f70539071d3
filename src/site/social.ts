import type { PublicArticle } from '../articles/public.ts';
import type { SocialImage } from './parts/head.ts';

/** The picture that networks show: the headline on paper, made once for every edition. */
export function socialPicture({
  id,
  edition,
  headline,
}: Pick<PublicArticle, 'id' | 'edition' | 'headline'>): SocialImage {
  return { path: `/social/${id}-${edition}.jpg`, width: 1200, height: 675, alt: headline };
}
