import type { Block, Image } from '../../../content/document.ts';
import type { Conversion } from './conversion.ts';
import { embedOf } from './embeds.ts';
import { captioned, imageOf } from './figures.ts';
import { type Shortcode, VERBATIM } from './shortcode-grammar.ts';
import type { Attachment } from './sources.ts';

/** Blocks, HTML, or null where nothing can be made of it. */
type Handler = (conversion: Conversion, code: Shortcode, inner: () => string) => Block[] | string | null;

const plain = (code: Shortcode): string =>
  (code.inner ?? []).map((part) => (typeof part === 'string' ? part : part.raw)).join('');

const caption: Handler = (conversion, code, inner) => captioned(conversion, inner(), code.attributes);

const embed: Handler = (conversion, code) => {
  const address = (plain(code) || code.attributes.url || code.attributes.src || code.attributes['0'] || '').replace(
    /<[^>]*>/g,
    '',
  );
  const made = embedOf(conversion.sources.absolute(address.trim()) ?? '');
  return made ? [made] : null;
};

const player =
  (base: string): Handler =>
  (_, code, inner) => {
    const words =
      plain(code).trim() ||
      code.attributes.id ||
      code.attributes.url ||
      code.attributes.src ||
      code.attributes['0'] ||
      '';
    const made = embedOf(/^(?:https?:)?\/\//.test(words) ? words : /^[\w-]+$/.test(words) ? base + words : '');
    return made ? [made] : code.inner ? inner() : null;
  };

const sound: Handler = (conversion, code) => {
  const address = fileIn(code, ['src', 'mp3', 'm4a', 'ogg', 'oga', 'opus', 'wav', 'wma', 'flac', '0']);
  if (!address) {
    const own = ofKind(conversion, 'audio');
    return own.length
      ? own.map(({ source, title }) => ({ type: 'audio', attrs: { source, title }, content: [] }))
      : null;
  }
  const source = conversion.file('', address);
  return source && [{ type: 'audio', attrs: { source, title: code.attributes.title ?? '' }, content: [] }];
};

const film: Handler = (conversion, code) => {
  const address = fileIn(code, ['src', 'mp4', 'm4v', 'webm', 'ogv', 'mov', 'wmv', 'flv', '0']);
  if (!address) {
    const own = ofKind(conversion, 'video');
    return own.length
      ? own.map(({ source, title }) => ({ type: 'video', attrs: { source, title }, content: [] }))
      : null;
  }
  if (!/\.(?:mp4|m4v|webm|ogv|mov|wmv|flv|avi|mkv)(?:$|\?)/i.test(address)) {
    const made = embedOf(address);
    if (made) return [made];
  }
  const source = conversion.file('', address);
  const poster = code.attributes.poster ? conversion.file('', code.attributes.poster) : null;
  return (
    source && [
      { type: 'video', attrs: { source, ...(poster && { poster }), title: code.attributes.title ?? '' }, content: [] },
    ]
  );
};

const playlist: Handler = (conversion, code) => {
  const kind = code.attributes.type === 'video' ? 'video' : 'audio';
  const files = listed(conversion, code.attributes.ids ?? '', kind) ?? ofKind(conversion, kind);
  if (files.length === 0) return null;
  if (files.every((file) => file.kind === 'picture')) return picturesOf(conversion, files, 3);
  return files.map(({ source, title }) => ({ type: kind, attrs: { source, title }, content: [] }));
};

const gallery: Handler = (conversion, code) => {
  const { attributes } = code;
  const named = listed(conversion, attributes.ids || attributes.include || '', 'picture');
  const left = new Set((attributes.exclude ?? '').split(/[\s,]+/));
  const of = /^\d+$/.test(attributes.id ?? '') ? (attributes.id as string) : conversion.number;
  const pictures = (named ?? conversion.sources.attachedTo(of)).filter(({ number }) => !left.has(number));
  if (attributes.order?.toUpperCase() === 'DESC' && !named) pictures.reverse();
  const columns = Math.min(8, Math.max(1, Number.parseInt(attributes.columns ?? '3', 10) || 3));
  const made = picturesOf(conversion, pictures, columns);
  if (made || named) return made;
  conversion.wanted.add('gallery');
  conversion.tally.problem(
    'the pictures of a gallery are not in this export; its place is kept, and the run that brings them fills it',
  );
  return [{ type: 'foreign', attrs: { what: 'shortcode: gallery', text: '', raw: code.raw } }];
};

function picturesOf(conversion: Conversion, pictures: readonly Attachment[], columns: number): Block[] | null {
  const images = pictures.flatMap(
    (picture): Image[] => imageOf(conversion, { number: picture.number, attachment: picture }) ?? [],
  );
  return images.length ? [{ type: 'gallery', attrs: { columns, caption: '' }, content: images }] : null;
}

const code: Handler = (_, { attributes, inner }) => {
  const text = (inner ?? []).map((part) => (typeof part === 'string' ? part : part.raw)).join('');
  const language = attributes.language || attributes.lang || attributes['0'] || '';
  return [
    { type: 'code', attrs: { language: /^[\w+#.-]{1,30}$/.test(language) ? language : '', text: decoded(text) } },
  ];
};

const quote: Handler = (_, code, inner) => (code.inner ? `<blockquote>${inner()}</blockquote>` : null);

const button: Handler = (conversion, code, inner) => {
  const link = conversion.link(code.attributes.link || code.attributes.url || code.attributes.href || '');
  const content = conversion.inline(inner() || code.attributes.title || code.attributes.text || '');
  return link && content.length ? [{ type: 'button', attrs: { link }, content }] : null;
};

export const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['caption', caption],
  ['wp_caption', caption],
  ['gallery', gallery],
  ['slideshow', gallery],
  ['embed', embed],
  ['audio', sound],
  ['video', film],
  ['wpvideo', player('https://videopress.com/v/')],
  ['playlist', playlist],
  ['youtube', player('https://www.youtube.com/watch?v=')],
  ['youtube_sc', player('https://www.youtube.com/watch?v=')],
  ['vimeo', player('https://vimeo.com/')],
  ['soundcloud', player('https://soundcloud.com/')],
  ['dailymotion', player('https://www.dailymotion.com/video/')],
  ['spotify', player('https://open.spotify.com/track/')],
  ['twitter', player('https://twitter.com/i/web/status/')],
  ['tweet', player('https://twitter.com/i/web/status/')],
  ['instagram', player('https://www.instagram.com/p/')],
  ['facebook', player('https://www.facebook.com/')],
  ...[...VERBATIM].map((name): [string, Handler] => [
    name,
    name === 'code' || /source|highlight/.test(name)
      ? code
      : (_, c) => (c.inner ? code(_, { ...c, attributes: { ...c.attributes, language: name } }, () => '') : null),
  ]),
  ['quote', quote],
  ['blockquote', quote],
  ['pullquote', quote],
  ['button', button],
  ['vc_btn', button],
  ['et_pb_button', button],
  ['vc_column_text', (_, __, inner) => `\n\n${inner()}\n\n`],
  ['vc_single_image', (conversion, { attributes }) => imageOf(conversion, { number: attributes.image ?? '' })],
  [
    'et_pb_image',
    (conversion, { attributes }) =>
      imageOf(conversion, { number: '', address: attributes.src ?? '', alt: attributes.alt ?? '' }),
  ],
  ['dropcap', (_, __, inner) => inner()],
]);

/** Page builders' rows and columns, and wrappers that only arrange: what is in them stays. */
export function isContainer(name: string): boolean {
  return (
    (/^(?:vc|et_pb|fusion|av|mk|tcb|cs|fl|elementor|themify|ux|us|kc|tatsu|oxy)_/.test(name) && !HANDLERS.has(name)) ||
    /^(?:row|column|columns|col|section|container|one_(?:half|third|fourth)(?:_last)?|two_thirds?(?:_last)?|div|span|box|center|hide|spoiler)$/.test(
      name,
    )
  );
}

/** Files by number; those of which nothing is known get their places. */
function listed(conversion: Conversion, ids: string, kind: Attachment['kind']): Attachment[] | null {
  const numbers = ids.split(/[\s,]+/).filter((number) => /^[1-9]\d*$/.test(number));
  if (numbers.length === 0) return null;
  return numbers.map(
    (number) =>
      conversion.sources.attachment(number) ?? {
        ...{ number, source: conversion.awaited(number), kind },
        ...{ address: '', title: '', alt: '', caption: '' },
      },
  );
}

function ofKind(conversion: Conversion, kind: Attachment['kind']): Attachment[] {
  return conversion.sources.attachedTo(conversion.number).filter((file) => file.kind === kind);
}

function fileIn(code: Shortcode, names: string[]): string {
  const address = names.map((name) => code.attributes[name]).find(Boolean) ?? plain(code).trim();
  return address.replaceAll('&amp;', '&');
}

function decoded(text: string): string {
  const plainText = text.replace(/^\s*\n|\s+$/g, '');
  return plainText.replace(/&(lt|gt|amp|quot|#0?39|nbsp);/g, (_, name: string) => LETTERS[name] ?? "'");
}
const LETTERS: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ' };
