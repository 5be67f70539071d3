import { decode } from './decode.ts';
import type { Format } from './make-rendition.ts';

/** A picture to be made: the original as a file of this machine, and the packet of rights (XMP) that goes into it. */
export interface Encoding {
  path: string;
  xmp: string;
  width: number;
  format: Format;
  /** the part of the picture, as it is seen, in pixels; absent: all of it */
  place?: Place;
}

export interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

export async function encode({ path, xmp, width, format, place }: Encoding): Promise<Uint8Array> {
  const seen = decode(path).autoOrient();
  const picture = (place ? seen.extract(place) : seen).resize({ width, withoutEnlargement: true }).withXmp(xmp);
  // widths from 960 are shown at two or three device pixels a point, where the eye forgives more
  const isDense = width >= 960;
  if (format === 'avif') return picture.avif({ quality: isDense ? 42 : 50, effort: 1 }).toBuffer();
  if (format === 'webp') return picture.webp({ quality: isDense ? 62 : 70, effort: 4 }).toBuffer();
  return picture
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: isDense ? 68 : 76, mozjpeg: true })
    .toBuffer();
}
