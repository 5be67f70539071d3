import { cropped, type Picture } from '../../media/public.ts';
import type { Site } from '../page.ts';
import { fitting, focusClass } from './card-picture.tsx';

/** A small portrait beside a name: decoration, since the name stands there. */
export function StoryFace({ site, picture: whole }: { site: Site; picture: Picture | null | undefined }) {
  const picture = whole && cropped(whole, '1:1');
  const width = picture && fitting(picture, 160);
  if (!picture || !width) return null;
  // `focusClass` reckons with a 3:2 crop; a portrait is square
  const focus = focusClass({ ...picture, height: picture.height * 1.5 });
  return (
    <img
      class={`face ${focus ?? ''}`.trim()}
      src={site.urls.picture(picture, width, 'jpg')}
      width="72"
      height="72"
      alt=""
      loading="lazy"
      decoding="async"
    />
  );
}
