import { redirectKey } from './add-redirects.ts';
import { ownPath } from './follow-address.ts';

/**
 * In which order redirects of one list are made, so that where each leads is there already: a table may say `/a` to `/b`
 * before `/b` to `/c`. Those that lead round to one another are told apart, each with the way that readers would go.
 * @returns places in the list; `rings`: by place, the addresses passed, the first of them again at the end
 */
export function redirectOrder(
  redirects: readonly { from: string; to: string }[],
  origin: string | undefined,
): { order: number[]; rings: Map<number, string[]> } {
  const places = new Map(redirects.map(({ from }, at) => [redirectKey(from), at]));
  const next = redirects.map(({ to }) => {
    const own = ownPath(to.trim(), origin);
    return own.startsWith('/') ? places.get(redirectKey(own)) : undefined;
  });
  const order: number[] = [];
  const rings = new Map<number, string[]>();
  const done = new Set<number>();
  for (const start of redirects.keys()) {
    const way: number[] = [];
    const onWay = new Set<number>();
    let at: number | undefined = start;
    while (at !== undefined && !done.has(at) && !onWay.has(at)) {
      way.push(at);
      onWay.add(at);
      at = next[at];
    }
    // who leads to itself is told so by itself
    if (at !== undefined && onWay.has(at) && next[at] !== at) {
      const ring = way.slice(way.indexOf(at));
      for (const one of ring) rings.set(one, wayFrom(one, ring, redirects));
    }
    for (const one of way.reverse()) {
      done.add(one);
      order.push(one);
    }
  }
  return { order, rings };
}

function wayFrom(one: number, ring: readonly number[], redirects: readonly { from: string }[]): string[] {
  const begin = ring.indexOf(one);
  const turned = [...ring.slice(begin), ...ring.slice(0, begin), one];
  return turned.map((at) => redirectKey(redirects[at]?.from ?? ''));
}
