import { describe, expect, it } from 'vitest';
import { paper } from './paper.ts';

const MARKER = 'UNPUBLISHED-MARKER';

describe('everything that can be reached', () => {
  it('answers, and shows no word of what is not public', { timeout: 240_000 }, async () => {
    const problems: string[] = [];
    const seen = new Set<string>([
      '/',
      '/feed.xml',
      '/atom.xml',
      '/feed.json',
      '/sitemap.xml',
      '/robots.txt',
      '/corrections/',
      `/search/?q=${MARKER}`,
      '/search/?q=draft+budget',
      '/comments/feed/',
      '/llms.txt',
    ]);
    for (const path of seen) {
      const answer = await fetch(paper + path, { redirect: 'manual' });
      const type = answer.headers.get('content-type') ?? '';
      const text = await answer.text();
      const body = /text|json|xml/.test(type) ? text : '';
      const moved = answer.headers.get('location');
      if (moved) {
        const target = new URL(moved, paper);
        if (target.origin === paper) seen.add(target.pathname + target.search);
      } else if (answer.status !== 200) problems.push(`${path} answers ${answer.status}`);
      if (!path.includes(MARKER) && body.includes(MARKER)) problems.push(`${path} shows ${MARKER}`);
      if (path.includes(MARKER) && body.split(MARKER).length > 8) problems.push(`${path} finds ${MARKER}`);
      if (/html/.test(type) && !answer.headers.get('content-security-policy')?.includes("default-src 'none'"))
        problems.push(`${path} has no policy`);
      if (seen.size < 3000) for (const link of linksOf(body, path)) seen.add(link);
    }
    expect(problems).toEqual([]);
    expect(seen.size).toBeGreaterThan(150);
  });
});

function linksOf(body: string, from: string): string[] {
  const found = [...body.matchAll(/(?:href|src)="([^"#]+)|<loc>([^<]+)<\/loc>|"url":"([^"]+)"/g)].map(([, a, b, c]) =>
    (a ?? b ?? c ?? '').replaceAll('&amp;', '&'),
  );
  return found.flatMap((link) => {
    try {
      const url = new URL(link, paper + from);
      return url.origin === paper && !url.pathname.startsWith('/media/') ? [url.pathname + url.search] : [];
    } catch {
      return [];
    }
  });
}
