import type { PublicArticle } from '../articles/public.ts';
import { shaped } from '../media/public.ts';
import type { SocialImage } from './parts/head.ts';
import type { Urls } from './urls.ts';

/** The picture that networks show: the one that the desk chose for them, in 16:9, else the headline on paper, made once for every edition. */
export function socialPicture(
  { id, edition, headline, search, media }: Pick<PublicArticle, 'id' | 'edition' | 'headline' | 'search' | 'media'>,
  urls: Pick<Urls, 'picture'>,
): SocialImage {
  const chosen = search.socialMedia === undefined ? undefined : media.get(search.socialMedia);
  if (chosen?.kind === 'picture') {
    const picture = shaped(chosen, '16:9');
    const width = picture.widths.at(-1) ?? picture.width;
    const height = Math.round((picture.height / picture.width) * width);
    return { path: urls.picture(picture, width, 'jpg'), width, height, alt: chosen.alt || headline };
  }
  return { path: `/social/${id}-${edition}.jpg`, width: 1200, height: 675, alt: headline };
}
