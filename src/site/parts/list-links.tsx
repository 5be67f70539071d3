import type { Crumb } from './list-head.tsx';

/** Plain words that lead on: sub-sections as a line, topics and months under a heading at the side of a list. */
export function ListLinks({ title, links, heading }: { title: string; links: readonly Crumb[]; heading?: boolean }) {
  if (links.length === 0) return null;
  return (
    <nav class="words" aria-label={title}>
      {heading && <h2>{title}</h2>}
      <ul>
        {links.map(({ name, path }) => (
          <li>
            <a href={path}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
