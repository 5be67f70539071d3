import type { Embed } from '../document.ts';

export interface Provider {
  name: string;
  kind: Embed['attrs']['kind'];
  /** the address that people open, from the one that a player is loaded from */
  page?(url: URL): string | null;
}

/** Who made the player or post at this address; null where its host is none of the usual ones. */
export function providerOf(url: URL): Provider | null {
  const labels = url.hostname.toLowerCase().split('.');
  for (let from = 0; from < labels.length - 1; from += 1) {
    const provider = PROVIDERS[labels.slice(from).join('.')];
    if (provider) return provider;
  }
  return null;
}

const part = (pattern: RegExp, page: (found: string) => string) => (url: URL) => {
  const found = pattern.exec(url.pathname)?.[1];
  return found ? page(found) : null;
};
const youtube: Provider = {
  name: 'YouTube',
  kind: 'video',
  page: (url) => {
    const list = url.searchParams.get('list');
    if (url.pathname === '/embed/videoseries' && list)
      return `https://www.youtube.com/playlist?list=${encodeURIComponent(list)}`;
    const id = /^\/(?:embed|v|e|shorts|live)\/([\w-]{6,20})/.exec(url.pathname)?.[1];
    const start = url.searchParams.get('start') ?? '';
    return id ? `https://www.youtube.com/watch?v=${id}${/^\d+$/.test(start) ? `&t=${start}` : ''}` : null;
  },
};
const x: Provider = { name: 'X', kind: 'post' };
const spotify: Provider = {
  name: 'Spotify',
  kind: 'audio',
  page: part(/^\/embed(?:-podcast)?\/(\w+\/\w+)/, (found) => `https://open.spotify.com/${found}`),
};

const PROVIDERS: Record<string, Provider | undefined> = {
  'youtube.com': youtube,
  'youtube-nocookie.com': youtube,
  'youtu.be': youtube,
  'vimeo.com': {
    name: 'Vimeo',
    kind: 'video',
    page: part(/^\/video\/(\d+)/, (found) => `https://vimeo.com/${found}`),
  },
  'dailymotion.com': {
    name: 'Dailymotion',
    kind: 'video',
    page: part(/^\/embed\/video\/(\w+)/, (found) => `https://www.dailymotion.com/video/${found}`),
  },
  'dai.ly': { name: 'Dailymotion', kind: 'video' },
  'twitch.tv': { name: 'Twitch', kind: 'video' },
  'ted.com': {
    name: 'TED',
    kind: 'video',
    page: part(/^\/talks\/(.+)/, (found) => `https://www.ted.com/talks/${found}`),
  },
  'rutube.ru': {
    name: 'Rutube',
    kind: 'video',
    page: part(/^\/play\/embed\/(\w+)/, (found) => `https://rutube.ru/video/${found}/`),
  },
  'vk.com': { name: 'VK', kind: 'post' },
  'vkvideo.ru': { name: 'VK Video', kind: 'video' },
  'ok.ru': { name: 'OK', kind: 'video' },
  'bitchute.com': { name: 'BitChute', kind: 'video' },
  'rumble.com': { name: 'Rumble', kind: 'video' },
  'odysee.com': { name: 'Odysee', kind: 'video' },
  'streamable.com': { name: 'Streamable', kind: 'video' },
  'videopress.com': { name: 'VideoPress', kind: 'video' },
  'wistia.com': { name: 'Wistia', kind: 'video' },
  'wistia.net': { name: 'Wistia', kind: 'video' },
  'brightcove.net': { name: 'Brightcove', kind: 'video' },
  'jwplatform.com': { name: 'JW Player', kind: 'video' },
  'loom.com': { name: 'Loom', kind: 'video' },
  'bilibili.com': { name: 'Bilibili', kind: 'video' },
  'tiktok.com': { name: 'TikTok', kind: 'video' },
  'soundcloud.com': {
    name: 'SoundCloud',
    kind: 'audio',
    page: (url) => (url.hostname.startsWith('w.') ? url.searchParams.get('url') : null),
  },
  'spotify.com': spotify,
  'podcasts.apple.com': { name: 'Apple Podcasts', kind: 'audio' },
  'music.apple.com': { name: 'Apple Music', kind: 'audio' },
  'mixcloud.com': { name: 'Mixcloud', kind: 'audio' },
  'bandcamp.com': { name: 'Bandcamp', kind: 'audio' },
  'deezer.com': { name: 'Deezer', kind: 'audio' },
  'audioboom.com': { name: 'Audioboom', kind: 'audio' },
  'acast.com': { name: 'Acast', kind: 'audio' },
  'reverbnation.com': { name: 'ReverbNation', kind: 'audio' },
  'twitter.com': x,
  'x.com': x,
  'facebook.com': {
    name: 'Facebook',
    kind: 'post',
    page: (url) => (url.pathname.startsWith('/plugins/') ? url.searchParams.get('href') : null),
  },
  'instagram.com': {
    name: 'Instagram',
    kind: 'post',
    page: part(/^\/((?:p|reel|tv)\/[\w-]+)/, (found) => `https://www.instagram.com/${found}/`),
  },
  'threads.net': { name: 'Threads', kind: 'post' },
  'bsky.app': { name: 'Bluesky', kind: 'post' },
  't.me': { name: 'Telegram', kind: 'post' },
  'linkedin.com': { name: 'LinkedIn', kind: 'post' },
  'reddit.com': { name: 'Reddit', kind: 'post' },
  'tumblr.com': { name: 'Tumblr', kind: 'post' },
  'pinterest.com': { name: 'Pinterest', kind: 'post' },
  'flickr.com': { name: 'Flickr', kind: 'page' },
  'imgur.com': { name: 'Imgur', kind: 'page' },
  'scribd.com': { name: 'Scribd', kind: 'page' },
  'slideshare.net': { name: 'SlideShare', kind: 'page' },
  'issuu.com': { name: 'Issuu', kind: 'page' },
  'datawrapper.de': { name: 'Datawrapper', kind: 'page' },
  'datawrapper.dwcdn.net': { name: 'Datawrapper', kind: 'page' },
  'flourish.studio': { name: 'Flourish', kind: 'page' },
  'infogram.com': { name: 'Infogram', kind: 'page' },
  'documentcloud.org': { name: 'DocumentCloud', kind: 'page' },
  'openstreetmap.org': { name: 'OpenStreetMap', kind: 'page' },
  'google.com': { name: 'Google', kind: 'page' },
  'codepen.io': { name: 'CodePen', kind: 'page' },
  'kickstarter.com': { name: 'Kickstarter', kind: 'page' },
  'polldaddy.com': { name: 'Crowdsignal', kind: 'page' },
  'crowdsignal.com': { name: 'Crowdsignal', kind: 'page' },
  'typeform.com': { name: 'Typeform', kind: 'page' },
};
