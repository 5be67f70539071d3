import type { Card } from '../../articles/public.ts';
import { cropped, type Picture } from '../../media/public.ts';
import type { Site } from '../page.ts';
import { pictureClass } from '../theme.ts';

/** Where the picture stands, which decides how wide it is at each width of the window. */
export type PictureSlot = keyof typeof SLOTS;

/**
 * `width`: CSS pixels on a desktop, for choosing among the widths that are served; `phone`: one more, in device pixels, where a
 * phone shows it across its screen and would else take twice what it needs; `sizes`: as HTML's attribute (a phone's margins are
 * not picture).
 */
const SLOTS = {
  lead: { width: 640, phone: 800, sizes: '(min-width:1240px) 590px,(min-width:980px) 48vw,88vw' },
  second: { width: 320, phone: 0, sizes: '(min-width:980px) 24vw,(min-width:740px) 48vw,112px' },
  feature: { width: 400, phone: 0, sizes: '(min-width:980px) 32vw,100vw' },
  block: { width: 320, phone: 0, sizes: '(min-width:980px) 24vw,(min-width:740px) 48vw,112px' },
  small: { width: 160, phone: 0, sizes: '96px' },
  row: { width: 240, phone: 0, sizes: '(min-width:740px) 220px,112px' },
} as const;

/**
 * The picture of a card, always 3:2: as the desk cropped it, else around its focus point. It is decoration beside the headline and has no
 * alternative text of its own, but for the lead, which is a picture in its own right.
 */
export function CardPicture({ site, card, slot, first }: Props) {
  const picture = card.picture && cropped(card.picture, '3:2');
  const width = picture && fitting(picture, SLOTS[slot].width);
  if (!picture || !width) return null;
  const { sizes, phone } = SLOTS[slot];
  const wanted = [240, SLOTS[slot].width, SLOTS[slot].width * 2, ...(phone ? [phone] : [])];
  const widths = [...new Set(wanted.map((one) => fitting(picture, one) as number))];
  return (
    <picture>
      <source
        type="image/avif"
        srcset={widths
          .sort((a, b) => a - b)
          .map((each) => `${site.urls.picture(picture, each, 'avif')} ${each}w`)
          .join(',')}
        sizes={sizes}
      />
      <img
        class={[pictureClass(picture.color), focusClass(picture)].filter(Boolean).join(' ') || undefined}
        src={site.urls.picture(picture, width, 'jpg')}
        width="600"
        height="400"
        alt={slot === 'lead' ? card.alt : ''}
        loading={first ? undefined : 'lazy'}
        fetchpriority={first ? 'high' : undefined}
        decoding={first ? undefined : 'async'}
      />
    </picture>
  );
}

interface Props {
  site: Site;
  card: Card;
  slot: PictureSlot;
  first?: boolean;
}

/** The narrowest width served that is at least `wanted`, else the widest. */
export function fitting({ widths }: Pick<Picture, 'widths'>, wanted: number): number | undefined {
  return widths.find((width) => width >= wanted) ?? widths.at(-1);
}

/**
 * `f0` … `f10`: the crop's place along the side that is cut, in tenths; absent in the middle. Style attributes are not
 * allowed by the content security policy, so that the eleven places are classes.
 */
export function focusClass({ width, height, focusX, focusY }: Picture): string | undefined {
  const ratio = width / height / 1.5;
  const [focus, overflow] = ratio > 1 ? [focusX, ratio] : [focusY, 1 / ratio];
  if (!(overflow > 1.02)) return undefined;
  const place = Math.round(Math.min(1, Math.max(0, (focus * overflow - 0.5) / (overflow - 1))) * 10);
  return Number.isFinite(place) && place !== 5 ? `f${place}` : undefined;
}
