import type { Clock } from '../base/clock.ts';
import type { Storage } from '../media/storage/storage.ts';
import type { Db } from '../store/database.ts';
import type { ImportReport } from './report.ts';

/** What is going on, for a progress bar. `secondsLeft` is null while it cannot be told. */
export interface Progress {
  step: 'reading' | 'media' | 'stories' | 'menus' | 'references';
  done: number;
  of: number;
  perSecond: number;
  secondsLeft: number | null;
}

/** `--map FILE`, as JSON. All keys are optional. */
export interface ImportMap {
  /** item types of plugins: what to make of each; absent ones are kept as records that readers never see */
  types?: Record<string, 'story' | 'page' | 'record' | 'skip'>;
  /** statuses of plugins (`pitch`, `in-progress`): what each means here; absent ones are drafts */
  statuses?: Record<string, 'draft' | 'ready' | 'private' | 'trash' | 'live'>;
  /** taxonomies of plugins; absent ones become topics where stories carry them */
  taxonomies?: Record<string, 'topics' | 'sections' | 'skip'>;
  /** logins: the name to show, or the slug of an author who is there already */
  authors?: Record<string, { name?: string; slug?: string }>;
  /** read files without a version, or with an odd one, as this */
  version?: string;
  /** IANA name; instead of the zone guessed from the dates */
  zone?: string;
}

export interface ImportOptions {
  dryRun?: boolean;
  /** a folder or zip with the former site's uploads */
  media?: string;
  fetchMedia?: boolean;
  /** also fetch from private addresses; never by default */
  privateAddresses?: boolean;
  map?: ImportMap;
}

export interface ImportJob {
  db: Db;
  /** where files of pictures go; absent: they are noted as missing */
  storage?: Storage;
  options?: ImportOptions;
  onProgress?: (progress: Progress) => void;
  now?: Clock;
}

export type Importer<Input> = (job: ImportJob & Input) => Promise<ImportReport>;
