import type { RenderStrings } from '../content/render/strings.ts';
import type { Site } from './page.ts';
import type { Key } from './strings.ts';

/** The words around a document in the paper's language. */
export function renderStrings({ voice }: Pick<Site, 'voice'>): RenderStrings {
  return {
    correction: (kind, at) => voice.say(`block.${kind}`, { date: voice.date(at, 'day') }),
    footnotes: voice.say('block.notes'),
    backToText: voice.say('block.noteBack'),
    keyPoints: voice.say('block.keyPoints'),
    relatedStories: voice.say('related.title'),
    factBox: voice.say('block.factBox'),
    table: voice.say('block.table'),
    embed: (kind, provider) => voice.say(EMBED[kind], { provider }),
    file: (media) =>
      media.kind === 'picture' ? '' : [extension(media.fileName), voice.size(media.bytes)].filter(Boolean).join(', '),
    missing: (name) => voice.say('block.missing', { name }),
  };
}

const EMBED: Readonly<Record<'video' | 'audio' | 'post' | 'page', Key>> = {
  video: 'block.embed.video',
  audio: 'block.embed.audio',
  post: 'block.embed.post',
  page: 'block.embed.page',
};

function extension(name: string): string {
  return /\.(\w{1,5})$/.exec(name)?.[1]?.toUpperCase() ?? '';
}
