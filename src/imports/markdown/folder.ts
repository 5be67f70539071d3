import type { ImportJob } from '../options.ts';
import { tell } from '../report.ts';
import type { Run } from '../run.ts';
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

export interface Folder {
  root: string;
  run: Run;
  memory: FolderMemory;
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
