import type { Crumb } from './list-head.tsx';

/** Plain words that lead on: sub-sections as a line; topics and the like under a heading at the side of a list. */
export function ListLinks({ title, links, heading }: { title: string; links: readonly Crumb[]; heading?: boolean }) {
  if (links.length === 0) return null;
  const words = (
    <ul>
      {links.map(({ name, path }) => (
        <li>
          <a href={path}>{name}</a>
        </li>
      ))}
    </ul>
  );
  // a heading is enough to find it by; one more landmark with a name that the page already has would only confuse
  return heading ? (
    <section class="words">
      <h2>{title}</h2>
      {words}
    </section>
  ) : (
    <nav class="words" aria-label={title}>
      {words}
    </nav>
  );
}
