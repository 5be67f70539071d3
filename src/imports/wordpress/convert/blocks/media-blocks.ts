import type { Block, Image, Width } from '../../../../content/document.ts';
import { type BlockNode, innerBlocks, ownHtml, wholeHtml } from '../block-grammar.ts';
import { type BlockHandler, word } from '../block-handler.ts';
import type { Conversion } from '../conversion.ts';
import { attribute, detach, element, elements, htmlTree, inside, wordsOf } from '../dom.ts';
import { embedOf } from '../embeds.ts';
import { addressOf, imageOf, numberOf, pictureIn, widthFrom } from '../figures.ts';
import { besideEachOther } from './column-blocks.ts';

const image: BlockHandler = (conversion, node) =>
  pictureIn(conversion, ownHtml(node), word(node.attributes.id), widthFrom(node.attributes.align)) ??
  // an empty picture block has nothing to show
  conversion.html(ownHtml(node));

const gallery: BlockHandler = (conversion, node, inner) => {
  const own = htmlTree(ownHtml(node));
  const nested = inner();
  const images = nested.filter((block): block is Image => block.type === 'image');
  if (innerBlocks(node).length === 0)
    for (const img of elements(own, ['img'])) {
      const item = htmlTree(`<div>${inside(figureOf(img))}</div>`);
      images.push(
        ...(imageOf(conversion, {
          number: numberOf(img),
          address: addressOf(img),
          alt: attribute(img, 'alt'),
          caption: conversion.inline(inside(element(item, 'figcaption'))),
          link: attribute(element(item, 'a'), 'href'),
        }) ?? []),
      );
    }
  if (images.length === 0) {
    const ids = Array.isArray(node.attributes.ids) ? node.attributes.ids.map(word) : [];
    for (const number of ids) images.push(...(imageOf(conversion, { number }) ?? []));
  }
  if (images.length === 0) return nested.length ? nested : null;
  const caption = wordsOf(
    elements(own, ['figcaption'], ['li'])
      .filter((one) => !/blocks-gallery-item/.test(attribute(one, 'class')))
      .at(-1),
  );
  const columns = Math.min(8, Math.max(1, Number(word(node.attributes.columns)) || Math.min(3, images.length)));
  const others = nested.filter((block) => block.type !== 'image');
  return [
    {
      type: 'gallery',
      attrs: { columns, caption: innerBlocks(node).length ? caption : galleryCaption(own) },
      content: images,
    },
    ...others,
  ];
};

function figureOf(img: ReturnType<typeof elements>[number]): ReturnType<typeof elements>[number] {
  let at: ReturnType<typeof elements>[number] = img;
  for (
    let up = img.parentNode;
    up && 'tagName' in up && !/blocks-gallery-grid/.test(attribute(up, 'class')) && up.tagName !== 'ul';
    up = up.parentNode
  ) {
    at = up;
    if (up.tagName === 'li' || up.tagName === 'figure') break;
  }
  return at;
}

function galleryCaption(tree: Parameters<typeof elements>[0]): string {
  return wordsOf(elements(tree, ['figcaption']).find((one) => /blocks-gallery-caption/.test(attribute(one, 'class'))));
}

const player =
  (type: 'audio' | 'video'): BlockHandler =>
  (conversion, node) => {
    const tree = htmlTree(ownHtml(node));
    const tag = element(tree, type);
    const address = attribute(tag, 'src') || attribute(element(tree, 'source'), 'src') || word(node.attributes.src);
    const source = conversion.file(word(node.attributes.id), address);
    if (!source) return node.parts.length ? conversion.html(ownHtml(node)) : null;
    const content = conversion.inline(inside(element(tree, 'figcaption')));
    const title = conversion.sources.attachment(word(node.attributes.id))?.title ?? '';
    if (type === 'audio') return [{ type, attrs: { source, title }, content }];
    const poster = attribute(tag, 'poster') ? conversion.file('', attribute(tag, 'poster')) : null;
    const track = captionsIn(tree);
    const captions = track ? conversion.file('', attribute(track, 'src')) : null;
    return [{ type, attrs: { source, ...(poster && { poster }), ...(captions && { captions }), title }, content }];
  };

/** Of several tracks the one that plays by itself; chapters and descriptions are none to be read under a film. */
function captionsIn(tree: Parameters<typeof elements>[0]): ReturnType<typeof element> {
  const tracks = elements(tree, ['track']).filter((one) => /^(?:captions|subtitles)?$/.test(attribute(one, 'kind')));
  return tracks.find((one) => one.attrs.some(({ name }) => name === 'default')) ?? tracks[0];
}

const file: BlockHandler = (conversion, node) => {
  const tree = htmlTree(ownHtml(node));
  const link = element(tree, 'a');
  const address = attribute(link, 'href') || word(node.attributes.href);
  const source = conversion.file(word(node.attributes.id), address);
  const name =
    wordsOf(link) ||
    word(node.attributes.fileName) ||
    decodeURIComponent(
      address
        .split('/')
        .at(-1)
        ?.replace(/%(?![0-9a-f]{2})/gi, '%25') ?? '',
    );
  return source ? [{ type: 'file', attrs: { source, name } }] : null;
};

const embed: BlockHandler = (conversion, node, inner) => {
  const tree = htmlTree(ownHtml(node));
  const caption = element(tree, 'figcaption');
  const content = caption ? conversion.inline(inside(caption)) : [];
  if (caption) detach(caption);
  const address =
    word(node.attributes.url) ||
    (/https?:\/\/[^\s<>"]+/.exec(wordsOf(tree))?.[0] ?? '') ||
    attribute(element(tree, 'iframe'), 'src') ||
    attribute(element(tree, 'a'), 'href');
  const ours = conversion.ownStory(address);
  if (ours) return [ours, ...inner()];
  const made = embedOf(conversion.sources.absolute(address) ?? address, word(node.attributes.title), content);
  if (made) return [made, ...inner()];
  const rest = [...conversion.html(ownHtml(node)), ...inner()];
  return rest.length ? rest : null;
};

/** A picture behind blocks: the picture, then the blocks. */
const cover: BlockHandler = (conversion, node, inner) => Object.values(pictureAnd(conversion, node, inner)).flat();

/** A picture beside blocks, on the side where it stood. */
const mediaText: BlockHandler = (conversion, node, inner) => {
  const { picture, rest } = pictureAnd(conversion, node, inner, 'column');
  return besideEachOther(node.attributes.mediaPosition === 'right' ? [rest, picture] : [picture, rest]);
};

function pictureAnd(
  conversion: Conversion,
  node: BlockNode,
  inner: () => Block[],
  width: Width = widthFrom(node.attributes.align),
): { picture: Block[]; rest: Block[] } {
  const own = ownHtml(node);
  const number = word(node.attributes.mediaId ?? node.attributes.id);
  const film =
    /<video\b/i.test(own) || node.attributes.mediaType === 'video' || node.attributes.backgroundType === 'video';
  const picture: Block[] | null = film
    ? player('video')(conversion, { ...node, attributes: { ...node.attributes, id: number } }, () => [])
    : (pictureIn(conversion, own, number, width) ??
      (word(node.attributes.url ?? node.attributes.mediaUrl)
        ? imageOf(conversion, { number, address: word(node.attributes.url ?? node.attributes.mediaUrl) })
        : null));
  return { picture: picture ?? [], rest: [...conversion.html(textAround(own)), ...inner()] };
}

function textAround(own: string): string {
  const tree = htmlTree(own);
  for (const one of elements(tree, ['img', 'figure', 'video', 'figcaption', 'svg'])) detach(one);
  return wordsOf(tree) ? inside({ ...tree, tagName: 'div', attrs: [] } as never) : '';
}

export function isEmbed(name: string): boolean {
  return name === 'embed' || name.startsWith('core-embed/');
}

export const MEDIA_BLOCKS: Record<string, BlockHandler> = {
  image,
  gallery,
  audio: player('audio'),
  video: player('video'),
  file,
  embed,
  cover,
  'cover-image': cover,
  'media-text': mediaText,
  'post-featured-image': (conversion, node) => (node.parts.length ? conversion.html(wholeHtml(node)) : null),
  'jetpack/tiled-gallery': gallery,
  'jetpack/slideshow': gallery,
  'jetpack/image-compare': gallery,
  'videopress/video': (_, node) => {
    const made = embedOf(
      word(node.attributes.src) ||
        (word(node.attributes.guid) && `https://videopress.com/v/${word(node.attributes.guid)}`),
    );
    return made ? [made] : null;
  },
};
