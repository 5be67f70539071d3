import type { Inline } from '../document.ts';
import { attribute, childElements, type Element, find, findFirst, hasClass, lineOf } from './dom.ts';
import { clip, type ElementReader } from './reader.ts';

/** `audio` and `video`, alone or in a figure with title and caption. */
export const readPlayer: ElementReader = (element, reader, context) => {
  const figure = element.tagName === 'audio' || element.tagName === 'video' ? null : element;
  const player = figure ? findFirst(figure, 'audio', 'video') : element;
  const lost = figure && find(figure, (child) => child.tagName === 'a' && hasClass(child, 'missing'))[0];
  if (!player && !lost) return null;
  const kind = player ? (player.tagName as 'audio' | 'video') : figure && hasClass(figure, 'audio') ? 'audio' : 'video';
  const src = player ? sourceOf(player) : attribute(lost as Element, 'href');
  const source = src ? reader.file(src, kind) : null;
  if (!source) {
    reader.lose(kind, src ?? '');
    return [];
  }
  const parts = figure ? childElements(figure) : [];
  const caption = parts.find(({ tagName }) => tagName === 'figcaption');
  const content: Inline[] = caption ? reader.inline(caption.childNodes, context) : [];
  const named = parts.find((part) => part.tagName === 'p' && hasClass(part, 'title'));
  const title = clip(named ? lineOf(named) : ((player && attribute(player, 'title')) ?? ''), 2_000);
  if (kind === 'audio') return [{ type: 'audio', attrs: { source, title }, content }];
  const poster = player && attribute(player, 'poster');
  const track =
    player &&
    find(player, ({ tagName }) => tagName === 'track').find((found) =>
      /^(?:captions|subtitles)?$/.test(attribute(found, 'kind') ?? ''),
    );
  const captions = track && attribute(track, 'src');
  const posterFile = poster ? reader.file(poster, 'poster') : null;
  const captionsFile = captions ? reader.file(captions, 'captions') : null;
  return [
    {
      type: 'video',
      attrs: {
        source,
        ...(posterFile && { poster: posterFile }),
        ...(captionsFile && { captions: captionsFile }),
        title,
      },
      content,
    },
  ];
};

function sourceOf(player: Element): string | undefined {
  const inner = find(player, ({ tagName }) => tagName === 'source')[0];
  return attribute(player, 'src') || (inner && attribute(inner, 'src'));
}

/** A file to download: our own form, or that of WordPress (the first link; a preview frame goes). */
export const readFile: ElementReader = (element, reader) => {
  const link = find(element, ({ tagName }) => tagName === 'a')[0];
  const href = link && attribute(link, 'href');
  const source = href ? reader.file(href, 'file') : null;
  if (!link || !source) return null;
  const name = hasClass(link, 'missing') ? (attribute(link, 'title') ?? '') : lineOf(link);
  return [{ type: 'file', attrs: { source, name: clip(name, 2_000) } }];
};
