import type { ImportJob } from '../options.ts';
import { type Kind, tell } from '../report.ts';
import type { Batch, Run } from '../run.ts';
import { frontMatter } from './front-matter.ts';
import { readMarkdown } from './read-folder.ts';
import { storyFields } from './story-fields.ts';

/** What one folder's run knows: what became of each thing, by kind and name. */
export class FolderMemory {
  readonly #made = new Map<string, { target: number | null; state: string }>();

  remember(kind: string, id: string, target: number | null, state: string): void {
    this.#made.set(`${kind} ${id}`, { target, state });
  }

  known(kind: string, id: string): { target: number | null; state: string } | null {
    return this.#made.get(`${kind} ${id}`) ?? null;
  }

  idOf<Id extends number>(kind: string, id: string): Id | null {
    return (this.known(kind, id)?.target ?? null) as Id | null;
  }
}

/**
 * Counts each name once a run, whichever story brings it and whether or not the story is new, so that every run finds the
 * same. A batch that fails has counted nothing.
 */
export class CountedOnce {
  readonly #counted = new Map<string, Batch | null>();

  count(batch: Batch, kind: Kind, key: string, isNew: boolean): void {
    const id = `${kind} ${key}`;
    const by = this.#counted.get(id);
    if (by === null || by === batch) return;
    this.#counted.set(id, batch);
    batch.after.push(() => this.#counted.set(id, null));
    batch.count(kind, isNew ? 1 : 0, isNew ? 0 : 1);
  }
}

export interface Folder {
  root: string;
  run: Run;
  memory: FolderMemory;
  counted: CountedOnce;
  job: ImportJob;
  language: string;
  takesFiles: boolean;
}

/** The fields and text of a file; null, and told, where it is too large. */
export async function readStory(folder: Folder, file: string) {
  const read = await readMarkdown(folder.root, file);
  if (!read) {
    tell(folder.run.report, 'posts', { item: file, what: 'the file is larger than 4 MB', where: file });
    return null;
  }
  const matter = frontMatter(read.text);
  return { fields: storyFields(file, matter, read.changedAt), fault: matter.fault };
}
