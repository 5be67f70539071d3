import type { ArticleId } from '../base/ids.ts';
import type { NewsroomContext } from '../people/serve.ts';
import type { Found } from './unmet-checks.ts';

/** What planning needs of the room above it, where texts are written; `server/newsroom` ties them. */
export interface Texts {
  /** what the checks find in the text as it is */
  findings(story: ArticleId): Promise<readonly Found[]>;
  /** what somebody is writing right now counts as written */
  saved(story: ArticleId): Promise<void>;
  /** keeps the text as a version with this name; `savedAt`: names the state of the text that it holds */
  keepReady(ctx: NewsroomContext, story: ArticleId, name: string): Promise<{ version: number; savedAt: number }>;
  /** rights may be others now, and open screens ask anew */
  changed(story: ArticleId): void;
}
