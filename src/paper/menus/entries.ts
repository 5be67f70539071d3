import type { ArticleId, AuthorId, SectionId, TopicId } from '../../base/ids.ts';
import type { MenuDraftEntry, MenuTarget } from './contract.ts';

/** The same entries compare alike, in whatever order their fields were written. */
export function asText(entries: readonly MenuDraftEntry[] | null): string | null {
  return entries && JSON.stringify(entries.map(plain));
}

/** @param text of {@link asText} */
export function fromText(text: string | null): MenuDraftEntry[] | null {
  return text === null ? null : (JSON.parse(text) as MenuDraftEntry[]);
}

/** Every entry, parents before children. */
export function flat<Entry extends { children: Entry[] }>(entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry) => [entry, ...flat(entry.children)]);
}

/** The ids of what the entries lead to, by kind, each once. */
export function idsOf(entries: readonly MenuDraftEntry[]) {
  const section = new Set<SectionId>();
  const topic = new Set<TopicId>();
  const author = new Set<AuthorId>();
  const article = new Set<ArticleId>();
  for (const { target } of flat([...entries]))
    if (target.kind === 'section') section.add(target.id);
    else if (target.kind === 'topic') topic.add(target.id);
    else if (target.kind === 'author') author.add(target.id);
    else if (target.kind === 'article') article.add(target.id);
  return { section: [...section], topic: [...topic], author: [...author], article: [...article] };
}

/** Each entry with another target; what hangs below stays below. */
export function withTargets(
  entries: readonly MenuDraftEntry[],
  targetOf: (target: MenuTarget) => MenuTarget,
): MenuDraftEntry[] {
  return entries.map(({ label, target, children }) => ({
    label,
    target: targetOf(target),
    children: withTargets(children, targetOf),
  }));
}

function plain({ label, target, children }: MenuDraftEntry): MenuDraftEntry {
  const of: MenuTarget =
    target.kind === 'address'
      ? { kind: target.kind, address: target.address }
      : 'id' in target
        ? ({ kind: target.kind, id: target.id } as MenuTarget)
        : { kind: target.kind };
  return { label, target: of, children: children.map(plain) };
}
