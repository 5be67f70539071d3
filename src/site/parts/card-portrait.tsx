import type { Card } from '../../articles/public.ts';
import { cropped, type Picture } from '../../media/public.ts';
import type { Site } from '../page.ts';
import { fitting, focusClass } from './card-picture.tsx';

/** The small portrait of an opinion's first writer; nothing where there is none. */
export function CardPortrait({ site, card }: { site: Site; card: Card }) {
  return <CardFace site={site} picture={card.byline[0]?.picture} />;
}

/** A round portrait beside a name. It is decoration, since the name stands there. */
export function CardFace({ site, picture: whole }: { site: Site; picture: Picture | null | undefined }) {
  const picture = whole && cropped(whole, '1:1');
  const width = picture && fitting(picture, 160);
  if (!picture || !width) return null;
  // the focus is reckoned for a 3:2 crop; a portrait is square
  const focus = focusClass({ ...picture, height: picture.height * 1.5 });
  return (
    <img
      class={focus ? `face ${focus}` : 'face'}
      src={site.urls.picture(picture, width, 'jpg')}
      width="72"
      height="72"
      alt=""
      loading="lazy"
      decoding="async"
    />
  );
}
