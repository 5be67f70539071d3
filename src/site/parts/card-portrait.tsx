import type { Card } from '../../articles/public.ts';
import type { Site } from '../page.ts';
import { fitting, focusClass } from './card-picture.tsx';

/** The small portrait of an opinion's first writer; nothing where there is none. The name stands beside it. */
export function CardPortrait({ site, card }: { site: Site; card: Card }) {
  const picture = card.byline[0]?.picture;
  const width = picture && fitting(picture, 160);
  if (!picture || !width) return null;
  return (
    <img
      class={['face', focusClass({ ...picture, height: picture.height * 1.5 })].filter(Boolean).join(' ')}
      src={site.urls.picture(picture, width, 'jpg')}
      width="72"
      height="72"
      alt=""
      loading="lazy"
      decoding="async"
    />
  );
}
