import type { Settings } from '../../../paper/settings.ts';
import type { ImportJob, ImportMap } from '../../options.ts';
import type { Run } from '../../run.ts';
import type { Tally } from '../convert/tally.ts';
import type { ExportSources } from '../plan/export-sources.ts';
import type { SiteFacts } from '../plan/site-facts.ts';
import type { Stage } from '../plan/stage.ts';
import type { WxrAuthor } from '../read/records.ts';

/** One former site on its way into the paper: what all steps share. */
export interface Site {
  run: Run;
  job: ImportJob;
  map: ImportMap;
  stage: Stage;
  facts: SiteFacts;
  sources: ExportSources;
  tally: Tally;
  settings: Settings;
  zone: string;
  /** the authors of the head, once they were asked for */
  people?: WxrAuthor[];
}

export function knownId<Id extends number>(site: Site, kind: string, id: string): Id | null {
  return (site.stage.known(kind, id)?.target ?? null) as Id | null;
}

export const sectionKey = (slug: string): string => slug.toLowerCase();
export const topicKey = (taxonomy: string, slug: string): string => `${taxonomy}:${slug.toLowerCase()}`;
