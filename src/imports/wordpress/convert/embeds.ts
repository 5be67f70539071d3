import { isSafeAddress } from '../../../content/address.ts';
import type { Embed, Inline } from '../../../content/document.ts';

const PROVIDERS: [host: RegExp, provider: string, kind: Embed['attrs']['kind']][] = [
  [/(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/, 'YouTube', 'video'],
  [/(?:^|\.)vimeo\.com$/, 'Vimeo', 'video'],
  [/(?:^|\.)(?:dailymotion\.com|dai\.ly)$/, 'Dailymotion', 'video'],
  [/(?:^|\.)(?:ted\.com)$/, 'TED', 'video'],
  [/(?:^|\.)(?:tiktok\.com)$/, 'TikTok', 'video'],
  [/(?:^|\.)(?:twitch\.tv)$/, 'Twitch', 'video'],
  [/(?:^|\.)(?:rumble\.com)$/, 'Rumble', 'video'],
  [/(?:^|\.)(?:videopress\.com|wordpress\.tv)$/, 'WordPress.tv', 'video'],
  [/(?:^|\.)(?:soundcloud\.com|snd\.sc)$/, 'SoundCloud', 'audio'],
  [/(?:^|\.)(?:spotify\.com|spotify\.link)$/, 'Spotify', 'audio'],
  [/(?:^|\.)mixcloud\.com$/, 'Mixcloud', 'audio'],
  [/(?:^|\.)podcasts\.apple\.com$/, 'Apple Podcasts', 'audio'],
  [/(?:^|\.)(?:reverbnation\.com)$/, 'ReverbNation', 'audio'],
  [/(?:^|\.)(?:twitter\.com|x\.com|t\.co)$/, 'X', 'post'],
  [/(?:^|\.)(?:facebook\.com|fb\.watch)$/, 'Facebook', 'post'],
  [/(?:^|\.)(?:instagram\.com|instagr\.am)$/, 'Instagram', 'post'],
  [/(?:^|\.)threads\.(?:net|com)$/, 'Threads', 'post'],
  [/(?:^|\.)bsky\.app$/, 'Bluesky', 'post'],
  [/(?:^|\.)(?:reddit\.com)$/, 'Reddit', 'post'],
  [/(?:^|\.)(?:tumblr\.com)$/, 'Tumblr', 'post'],
  [/(?:^|\.)(?:t\.me|telegram\.me)$/, 'Telegram', 'post'],
  [/(?:^|\.)(?:flickr\.com|flic\.kr)$/, 'Flickr', 'post'],
  [/(?:^|\.)(?:pinterest\.\w+|pin\.it)$/, 'Pinterest', 'post'],
  [/(?:^|\.)(?:slideshare\.net)$/, 'SlideShare', 'page'],
  [/(?:^|\.)(?:scribd\.com)$/, 'Scribd', 'page'],
  [/(?:^|\.)(?:issuu\.com)$/, 'Issuu', 'page'],
  [/(?:^|\.)(?:datawrapper\.de|dwcdn\.net)$/, 'Datawrapper', 'page'],
  [/(?:^|\.)flourish\.studio$/, 'Flourish', 'page'],
  [/(?:^|\.)(?:documentcloud\.org)$/, 'DocumentCloud', 'page'],
];

/** A card for something elsewhere. Players' addresses (`/embed/ID`) become those that people open. Null for no http(s) address. */
export function embedOf(address: string, title = '', caption: Inline[] = []): Embed | null {
  const url = publicAddress(address.trim().replace(/^\/\//, 'https://').replaceAll('&amp;', '&'));
  if (!url || !isSafeAddress(url.href)) return null;
  const host = url.hostname.replace(/^www\./, '');
  const known = PROVIDERS.find(([pattern]) => pattern.test(host));
  return {
    type: 'embed',
    attrs: { url: url.href, provider: known?.[1] ?? host, title: title.slice(0, 1000), kind: known?.[2] ?? 'page' },
    content: caption,
  };
}

function publicAddress(address: string): URL | null {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  const video = /^\/(?:embed|v|shorts|live)\/([\w-]{6,20})/.exec(url.pathname)?.[1];
  if (video && video !== 'videoseries' && /youtube(?:-nocookie)?\.com$/.test(url.hostname)) {
    const start = url.searchParams.get('start');
    return new URL(`https://www.youtube.com/watch?v=${video}${start && /^\d+$/.test(start) ? `&t=${start}s` : ''}`);
  }
  const vimeo = /^\/video\/(\d+)/.exec(url.pathname)?.[1];
  if (vimeo && url.hostname === 'player.vimeo.com') return new URL(`https://vimeo.com/${vimeo}`);
  if (url.hostname === 'w.soundcloud.com') {
    const track = url.searchParams.get('url');
    if (track && URL.canParse(track)) return new URL(track);
  }
  if (url.hostname === 'open.spotify.com') url.pathname = url.pathname.replace(/^\/embed(?=\/)/, '');
  if (/dailymotion\.com$/.test(url.hostname)) url.pathname = url.pathname.replace(/^\/embed(?=\/)/, '');
  return url;
}
