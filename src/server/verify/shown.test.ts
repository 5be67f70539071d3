import { describe, expect, it } from 'vitest';
import { entriesIn, linksIn, locationsIn, plainPath, wordsOf } from './shown.ts';

describe('what an answer shows', () => {
  it('reads links with their words, however they are written', () => {
    const html = `<h2><span>Live</span> <a class="x" href="/2026/08/fire-&amp;-ice/">Fire &amp;\n <b>ice</b>&#8202;&#x2014; “now”</a></h2>
      <a href="https://paper.example/2026/08/%D9%85%D8%AD/#changes">محادثات&nbsp;المضيق</a><a>no address</a>`;
    expect(linksIn(html)).toEqual([
      { path: '/2026/08/fire-&-ice/', words: 'Fire & ice — “now”' },
      { path: '/2026/08/مح/', words: 'محادثات المضيق' },
    ]);
  });

  it('takes two ways to write an address for one, and none for another', () => {
    expect(plainPath('https://paper.example/caf%C3%A9/?x=1#y')).toBe('/café/');
    expect(plainPath('/cafe\u0301/')).toBe('/café/');
    expect(plainPath('/100%/')).toBe('/100%/');
    expect(plainPath('/story/')).not.toBe(plainPath('/story-2/'));
  });

  it('reads the entries of all three formats of feeds, and no tombstone for an entry', () => {
    const rss =
      '<rss><channel><title>P</title><link>https://p.example/</link><item><title>A &#x26; B</title><link>https://p.example/a/</link></item></channel></rss>';
    const atom = `<feed><title>P</title><at:deleted-entry ref="tag:x" when="2026"/><entry xml:lang="ar"><title type="text">A &#x26; B</title>
      <link rel="enclosure" href="https://p.example/x.mp3"/><link rel="alternate" type="text/html" href="https://p.example/a/"/></entry></feed>`;
    const json = JSON.stringify({ version: '1.1', items: [{ url: 'https://p.example/a/', title: 'A & B' }] });
    for (const feed of [rss, atom, json]) expect(entriesIn(feed)).toEqual([{ path: '/a/', words: 'A & B' }]);
  });

  it('reads places in sitemaps, of news with their titles', () => {
    const map =
      '<urlset><url><loc>https://p.example/a/</loc><news:news><news:title>A &amp; B</news:title></news:news></url><url><loc>https://p.example/b/</loc></url></urlset>';
    expect(locationsIn(map)).toEqual([
      { path: '/a/', words: 'A & B' },
      { path: '/b/', words: '' },
    ]);
  });

  it('sees words only, not where lines may break', () => {
    expect(wordsOf('Ferry\u00ad<i>man</i>\u2009s &lt;b&gt;')).toBe('Ferryman s <b>');
  });
});
