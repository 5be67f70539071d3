import type { Channel } from '../read/read-export.ts';
import type { WxrItem } from '../read/records.ts';
import { hostOf } from './addresses.ts';
import { instantOf } from './dates.ts';
import { PermalinkGuess } from './permalinks.ts';
import { ZoneGuess } from './zone.ts';

/** What is learnt of the former site while its items go by. */
export class SiteFacts {
  channel: Channel = {
    title: '',
    description: '',
    language: '',
    link: '',
    base: '',
    version: '',
    versionLine: '',
    generator: '',
  };
  readonly hosts = new Set<string>();
  readonly #zone = new ZoneGuess();
  readonly #permalinks = new PermalinkGuess();

  hear(channel: Channel): void {
    for (const key of Object.keys(channel) as (keyof Channel)[]) this.channel[key] ||= channel[key];
    for (const address of [channel.base, channel.link]) if (hostOf(address)) this.hosts.add(hostOf(address));
  }

  see(item: WxrItem): void {
    this.#zone.add(instantOf(item.published.gmt), instantOf(item.published.local));
    if (
      (item.type === 'attachment' && item.file && /\/(?:wp-content|uploads|files)\//.test(`${item.file}/`)) ||
      /files\.wordpress\.com/.test(item.file)
    )
      if (this.hosts.size < 20) this.hosts.add(hostOf(item.file));
    if (item.type !== 'post' || item.status !== 'publish' || !item.link) return;
    this.#permalinks.add({
      link: item.link,
      slug: item.slug,
      number: item.number,
      local: instantOf(item.published.local),
      sections: item.terms.filter(({ taxonomy }) => taxonomy === 'category').map(({ slug }) => slug.toLowerCase()),
      author: item.creator,
    });
  }

  /** Address of the former site with a final slash, or ''. */
  get base(): string {
    const address = this.channel.base || this.channel.link;
    return /^https?:\/\//i.test(address) ? `${address.replace(/\/+$/, '')}/` : '';
  }

  zone(): { zone: string; share: number } | null {
    return this.#zone.zone(this.channel.language);
  }

  articlePath(): { pattern: string; share: number } | null {
    return this.#permalinks.pattern();
  }
}
