import type { SectionId } from '../base/ids.ts';

/** All sections with their way to the root. */
export class SectionTree {
  private readonly byId: Map<SectionId, { id: SectionId; parentId: SectionId | null; path: string }>;

  constructor(sections: readonly { id: SectionId; parentId: SectionId | null; path: string }[]) {
    this.byId = new Map(sections.map((section) => [section.id, section]));
  }

  pathOf(id: SectionId | null): string {
    return (id && this.byId.get(id)?.path) || '';
  }

  paths(): string[] {
    return [...this.byId.values()].map(({ path }) => path);
  }

  /** these sections and all above them, each once, in this order */
  withAncestors(ids: readonly SectionId[]): SectionId[] {
    const all = new Set<SectionId>(ids);
    for (const start of ids)
      for (let id = this.byId.get(start)?.parentId; id && !all.has(id); id = this.byId.get(id)?.parentId) all.add(id);
    return [...all];
  }
}
