import type { MediaId } from '../base/ids.ts';
import type { Crops } from './contract.ts';

/** A picture that readers get in fixed widths; addresses are made by `site/urls.ts` from `hash`. */
export interface Picture {
  id: MediaId;
  /** SHA-256 of the original, hex; its first 16 characters stand in addresses */
  hash: string;
  width: number;
  height: number;
  /** widths that renditions are served in, ascending */
  widths: number[];
  /** average colour `#rrggbb` */
  color: string;
  alt: string;
  caption: string;
  credit: string;
  copyright: string;
  licenseUrl: string | null;
  sourceType: string | null;
  focusX: number;
  focusY: number;
  /** crops that the desk made, by shape; see {@link cropped} */
  crops?: Crops;
  /** this is a part of the picture, named like that in its addresses */
  part?: string;
}

export { cropped } from './cropped.ts';
export { shaped } from './shaped.ts';

/** Any file that a live article refers to. */
export type PublicMedia =
  | ({ kind: 'picture' } & Picture)
  | {
      kind: 'audio' | 'video' | 'file';
      id: MediaId;
      hash: string;
      mime: string;
      fileName: string;
      bytes: number;
      title: string;
    };
