import type { Picture } from '../media/public.ts';
import { authorPath, type Paper, type PublicSection, sectionPath, topicPath } from '../paper/public.ts';

/** Every address that pages and feeds print. Paths begin with a slash; {@link Urls.absolute} adds the origin. */
export interface Urls {
  absolute(path: string): string;
  section(section: PublicSection): string;
  topic(slug: string): string;
  author(slug: string): string;
  archive(): string;
  /** `extension`: avif, webp or jpg; `width` must be one of the picture's */
  picture(picture: Pick<Picture, 'hash' | 'part'>, width: number, extension: PictureFormat): string;
  file(file: { hash: string; fileName: string }): string;
}

export type PictureFormat = 'avif' | 'webp' | 'jpg';

/** @param origin scheme and host with no trailing slash, from the configuration, never from a request */
export function createUrls(origin: string, paper: Paper): Urls {
  const { settings } = paper;
  return {
    absolute: (path) => (path.startsWith('/') ? origin + encoded(path) : path),
    section: (section) => sectionPath(settings, section.path),
    topic: (slug) => topicPath(settings, slug),
    author: (slug) => authorPath(settings, slug),
    archive: () => settings.archivePath,
    picture: ({ hash, part }, width, extension) =>
      `/media/${hash.slice(0, 16)}/${part ? `${part}/` : ''}${width}.${extension}`,
    file: ({ hash, fileName }) => `/media/${hash.slice(0, 16)}/${encodeURIComponent(fileName)}`,
  };
}

/** Escapes what an address may not hold and leaves escapes that are there as they are. */
function encoded(path: string): string {
  return encodeURI(path.toWellFormed()).replace(/%25([0-9a-f]{2})/gi, '%$1');
}
