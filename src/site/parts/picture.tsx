import type { Picture as PublicPicture } from '../../media/public.ts';
import type { Site } from '../page.ts';
import { pictureClass } from '../theme.ts';
import type { PictureFormat } from '../urls.ts';

/** How wide a picture is shown; one entry of {@link SIZES}. */
export type PictureSize = keyof typeof SIZES;

/** A picture in AVIF, WebP and JPEG, in the widths that it has. Its average colour is under it until it is there. */
export function Picture(props: {
  site: Pick<Site, 'urls'>;
  picture: Pick<PublicPicture, 'hash' | 'part' | 'width' | 'height' | 'widths' | 'color'>;
  alt: string;
  size: PictureSize;
  /** the lead of its page: loaded at once, before other pictures */
  eager?: boolean;
}) {
  const { site, picture, alt, size, eager } = props;
  const { widths } = picture;
  const sources = (format: PictureFormat): string =>
    widths.map((width) => `${site.urls.picture(picture, width, format)} ${width}w`).join(', ');
  const plain = widths.find((width) => width >= 640) ?? widths.at(-1) ?? picture.width;
  return (
    <picture>
      <source type="image/avif" srcset={sources('avif')} sizes={SIZES[size]} />
      <source type="image/webp" srcset={sources('webp')} sizes={SIZES[size]} />
      <img
        src={site.urls.picture(picture, plain, 'jpg')}
        srcset={sources('jpg')}
        sizes={SIZES[size]}
        width={picture.width}
        height={picture.height}
        alt={alt}
        class={[pictureClass(picture.color), picture.width < SMALL && 'own'].filter(Boolean).join(' ') || undefined}
        loading={eager ? undefined : 'lazy'}
        fetchpriority={eager ? 'high' : undefined}
        decoding={eager ? undefined : 'async'}
      />
    </picture>
  );
}

/** Pixels; narrower pictures stand in their own size, since they would only be blurred. */
const SMALL = 400;

/**
 * `sizes` of every use. Phones with three device pixels to one get what would suit two: nobody sees the difference and
 * it halves the bytes.
 */
const DENSE = '(min-resolution: 2.5dppx) and (max-width: 739px) 66vw, ';
const SIZES = {
  column: `${DENSE}(min-width: 680px) 640px, 94vw`,
  lead: `${DENSE}(min-width: 680px) 640px, 94vw`,
  wide: `${DENSE}(min-width: 1140px) 960px, (min-width: 1000px) 960px, 94vw`,
  full: `${DENSE}(min-width: 1240px) 1200px, 96vw`,
  aside: '(min-width: 740px) 285px, 45vw',
  cell: '(min-width: 740px) 320px, 47vw',
} as const;
