import type { Child } from 'hono/jsx';
import type { ArticleId, MediaId } from '../../base/ids.ts';
import type { CropName, Width } from '../document.ts';

/**
 * How a document's references become addresses and pictures. The room knows no addresses; who renders supplies this.
 * An article or file that readers may not have is null: links to it become plain text, pictures of it are left out.
 */
export interface References {
  article(id: ArticleId): ReferencedArticle | null;
  media(id: MediaId): ReferencedMedia | null;
  /** address of the file itself; of a picture, its largest rendition as JPEG */
  file(media: ReferencedMedia): string;
  /** the `picture` or `img` element, with sources, sizes and average colour; escaped by its maker. Never asynchronous */
  picture(picture: ReferencedPicture, use: PictureUse): Child;
}

export interface ReferencedArticle {
  href: string;
  headline: string;
}

/** Mirrors `media/public.ts`, as far as documents need it. */
export interface ReferencedPicture {
  kind: 'picture';
  id: MediaId;
  hash: string;
  width: number;
  height: number;
  widths: number[];
  color: string;
  alt: string;
  caption: string;
  credit: string;
}
export type ReferencedMedia =
  | ReferencedPicture
  | {
      kind: 'audio' | 'video' | 'file';
      id: MediaId;
      hash: string;
      mime: string;
      fileName: string;
      bytes: number;
      title: string;
    };

/** `width`: how it stands on the page, `lead` for the article's own picture, `cell` in a gallery of `columns`. */
export interface PictureUse {
  width: Width | 'lead' | 'cell';
  alt: string;
  /** first on the page: not lazy, high priority */
  eager?: boolean;
  columns?: number;
  /** shown in this shape */
  crop?: CropName;
}
