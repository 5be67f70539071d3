import type { CommentId } from '../base/ids.ts';
import type { PublicComment } from './public.ts';

/** A comment in its place; `comment` is null where readers may not see it. */
export interface Placed {
  id: CommentId;
  parent: CommentId | null;
  comment: PublicComment | null;
}

/**
 * Threads in the order given. An answer to what is not shown hangs under the nearest shown comment above it, or at the
 * root. Deeper than {@link DEEPEST} answers stand beside one another. Loops and unknown parents end at the root. Time
 * grows with the number of comments, whatever their shape.
 */
export function threads(placed: readonly Placed[]): PublicComment[] {
  const byId = new Map(placed.map((one) => [one.id, one]));
  const anchors = new Map<CommentId, Anchor | null>();
  const roots: PublicComment[] = [];
  for (const { id, comment } of placed) {
    if (!comment) continue;
    const above = climb(byId, anchors, id)?.above;
    (above ? above.comment.replies : roots).push(comment);
  }
  return roots;
}

const DEEPEST = 6;

/** The nearest shown comment at or above a place. */
interface Anchor {
  comment: PublicComment;
  above: Anchor | null;
  depth: number;
}

function climb(
  byId: ReadonlyMap<CommentId, Placed>,
  anchors: Map<CommentId, Anchor | null>,
  id: CommentId,
): Anchor | null {
  const path: Placed[] = [];
  const seen = new Set<CommentId>();
  let at = byId.get(id);
  while (at && !anchors.has(at.id) && !seen.has(at.id)) {
    seen.add(at.id);
    path.push(at);
    at = at.parent === null ? undefined : byId.get(at.parent);
  }
  // in a loop `at` has no anchor yet: the loop is opened here
  let above: Anchor | null = (at && anchors.get(at.id)) ?? null;
  for (const { id: own, comment } of path.reverse()) {
    if (comment) {
      const under: Anchor | null = above && above.depth >= DEEPEST ? above.above : above;
      above = { comment, above: under, depth: under ? under.depth + 1 : 0 };
    }
    anchors.set(own, above);
  }
  return above;
}
