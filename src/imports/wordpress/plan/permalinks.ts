import type { Instant } from '../../../base/clock.ts';
import { pathOf } from './addresses.ts';

interface Story {
  link: string;
  slug: string;
  number: string;
  /** local time as if it were UTC */
  local: Instant | null;
  sections: string[];
  author: string;
}

/** Finds the pattern that the former site made its stories' addresses by, from the addresses it made. */
export class PermalinkGuess {
  readonly #patterns = new Map<string, number>();
  #seen = 0;

  add(story: Story): void {
    if (this.#seen >= 5000) return;
    const pattern = patternOf(story);
    if (!pattern) return;
    this.#seen++;
    this.#patterns.set(pattern, (this.#patterns.get(pattern) ?? 0) + 1);
  }

  /** The pattern of most addresses (`/{year}/{month}/{slug}/`), or null where there is none. */
  pattern(): { pattern: string; share: number } | null {
    const [best] = [...this.#patterns].sort(([, a], [, b]) => b - a);
    if (!best || best[1] / this.#seen < 0.5) return null;
    return { pattern: best[0], share: best[1] / this.#seen };
  }
}

function patternOf(story: Story): string | null {
  const path = pathOf(story.link);
  if (path.includes('?') || path === '/') return null;
  const segments = path.split('/').filter(Boolean).map(decoded);
  const local = story.local === null ? '' : new Date(story.local).toISOString();
  const slug = decoded(story.slug).toLowerCase();
  const out: string[] = [];
  for (const segment of segments) {
    const last = out.at(-1);
    const named = nameIn(segment, slug, story.number);
    if (named !== null) out.push(named);
    else if (local && segment === local.slice(0, 4) && !out.includes('{year}')) out.push('{year}');
    else if (local && out.includes('{year}') && !out.includes('{month}') && segment === local.slice(5, 7))
      out.push('{month}');
    else if (local && out.includes('{month}') && segment === local.slice(8, 10)) out.push('{day}');
    else if (story.sections.includes(segment.toLowerCase())) {
      if (last !== '{section}') out.push('{section}');
    } else if (story.author && segment.toLowerCase() === story.author.toLowerCase()) out.push('{author}');
    else if (/^[\w.-]+$/.test(segment)) out.push(segment);
    else return null;
  }
  const joined = `/${out.join('/')}${path.endsWith('/') ? '/' : ''}`;
  return /\{(?:slug|id)\}/.test(joined) ? joined : null;
}

/** `the-fire`, `12`, `12-the-fire`, `the-fire.html` as a part of a pattern; null where it is none of these. */
function nameIn(segment: string, slug: string, number: string): string | null {
  const lower = segment.toLowerCase();
  const bare = lower.replace(/\.(?:html?|php|aspx?)$/, '');
  const forms: [string, string][] = [
    ...(slug
      ? ([
          [slug, '{slug}'],
          [`${number}-${slug}`, '{id}-{slug}'],
          [`${slug}-${number}`, '{slug}-{id}'],
        ] as [string, string][])
      : []),
    [number, '{id}'],
  ];
  const form = forms.find(([words]) => words === lower || words === bare);
  return form ? form[1] + lower.slice(form[0].length) : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
