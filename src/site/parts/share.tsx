import type { Site } from '../page.ts';

/** Where a story can be passed on by a plain link: nothing of the network's loads before a click. */
const NETWORKS: readonly [name: string, address: (url: string, title: string) => string][] = [
  ['Bluesky', (url, title) => `https://bsky.app/intent/compose?text=${title}%20${url}`],
  ['Mastodon', (url, title) => `https://share.joinmastodon.org/#text=${title}%20${url}`],
  ['WhatsApp', (url, title) => `https://wa.me/?text=${title}%20${url}`],
  ['Facebook', (url) => `https://www.facebook.com/sharer/sharer.php?u=${url}`],
  ['X', (url, title) => `https://x.com/intent/post?text=${title}&url=${url}`],
  ['LinkedIn', (url) => `https://www.linkedin.com/sharing/share-offsite/?url=${url}`],
  ['Telegram', (url, title) => `https://t.me/share/url?url=${url}&text=${title}`],
  ['Reddit', (url, title) => `https://www.reddit.com/submit?url=${url}&title=${title}`],
];

/** @param path of the story; what is passed on is always its canonical address */
export function Share(props: { site: Site; path: string; headline: string; standfirst: string }) {
  const { site, path, headline, standfirst } = props;
  if (site.isPreview) return null;
  const { voice, paper, urls } = site;
  const url = urls.absolute(path);
  const [address, title] = [encodeURIComponent(url), encodeURIComponent(headline)];
  const subject = encodeURIComponent(`${headline} | ${paper.settings.name}`);
  const letter = encodeURIComponent(
    `${standfirst || voice.say('share.email.body', { paper: paper.settings.name })}\n\n${url}`,
  );
  return (
    <aside class="share" aria-label={voice.say('share.title')} data-url={url} data-title={headline}>
      <h2>{voice.say('share')}</h2>
      <ul>
        <li>
          <a href={`mailto:?subject=${subject}&body=${letter}`}>{voice.say('share.email')}</a>
        </li>
        <li class="acts">
          <button type="button" data-act="copy" data-done={voice.say('share.copied')}>
            {voice.say('share.copy')}
          </button>
        </li>
        <li class="acts">
          <button type="button" data-act="print">
            {voice.say('share.print')}
          </button>
        </li>
        <li class="acts device">
          <button type="button" data-act="device">
            {voice.say('share.device')}
          </button>
        </li>
        {NETWORKS.map(([name, link]) => (
          <li>
            <a
              href={link(address, title)}
              rel="nofollow noopener noreferrer"
              aria-label={voice.say('share.on', { network: name })}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
      <p role="status" class="vh" />
      <input readonly hidden value={url} aria-label={voice.say('share.copyFailed')} />
    </aside>
  );
}
