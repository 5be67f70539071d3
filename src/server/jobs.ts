import type { z } from 'zod';
import { emptySectionJob } from '../articles/empty-section.job.ts';
import { mergeTopicJob } from '../articles/merge-topic.job.ts';
import { moveStoryAddressesJob } from '../articles/move-story-addresses.job.ts';
import { noteGoneCardsJob } from '../fronts/note-gone-cards.job.ts';
import { createIndexLinksJob } from '../links/index-links.job.ts';
import { createIndexMenuLinksJob } from '../links/index-menu-links.job.ts';
import { recheckOwnJob } from '../links/recheck-own.job.ts';
import { createSendMailJob, type PostSetting } from '../mail/send-mail.job.ts';
import { createDeriveJob } from '../media/derive.job.ts';
import type { Storage } from '../media/storage/storage.ts';
import { createSendNoticeJob } from '../notices/send-notice.job.ts';
import type { Letterhead } from '../people/actor.ts';
import { createSendAskedLetterJob } from '../people/sign-in/send-asked-letter.job.ts';
import { closePlanJob } from '../planning/close-plan.job.ts';
import { letterTried } from '../publishing/receipts/letter-tried.ts';
import { indexArticleJob } from '../search/index-article.job.ts';
import { indexNameJob } from '../search/index-name.job.ts';
import type { Context } from '../store/context.ts';
import { keepEditionJob } from '../writing/versions/keep-edition.job.ts';
import { openFrontReceiptsJob } from './verify/open-front-receipts.job.ts';

/** One kind of work. May run more than once for the same input (after a crash), so it must end the same each time. */
interface Job<Input> {
  name: string;
  input: z.ZodType<Input>;
  run(ctx: Context, input: Input): Promise<void>;
  /** the same for several at once, where that costs less than one after the other; all of it happens or nothing */
  runMany?(ctx: Context, inputs: readonly Input[]): Promise<void>;
}

/** A job with the type of its input closed over, so that all stand in one list. */
export interface AnyJob {
  name: string;
  /** takes seconds rather than milliseconds: done in a lane of its own, so that quick work need not wait */
  isSlow?: boolean;
  /** @throws where the input does not fit or the work fails */
  run(ctx: Context, input: unknown): Promise<void>;
  runMany?(ctx: Context, inputs: readonly unknown[]): Promise<void>;
}

/** Every kind of work there is. A new one is a `*.job.ts`, a line here and a line in wiring.ts. */
export function createJobs(storage: Storage, mail: PostSetting, head: () => Letterhead): readonly AnyJob[] {
  return [
    defined(indexArticleJob),
    defined(indexNameJob),
    defined(createIndexLinksJob(() => head().origin)),
    defined(createIndexMenuLinksJob(() => head().origin)),
    defined(recheckOwnJob),
    defined(keepEditionJob),
    defined(noteGoneCardsJob),
    defined(openFrontReceiptsJob),
    defined(closePlanJob),
    defined(createSendNoticeJob(head)),
    defined(createSendAskedLetterJob(head)),
    { ...defined(mergeTopicJob), isSlow: true },
    { ...defined(emptySectionJob), isSlow: true },
    { ...defined(moveStoryAddressesJob), isSlow: true },
    { ...defined(createDeriveJob(storage)), isSlow: true },
    // a mail server that does not answer must not keep readers' pages from being made
    { ...defined(createSendMailJob({ ...mail, onTried: letterTried })), isSlow: true },
  ];
}

function defined<Input>(job: Job<Input>): AnyJob {
  const { runMany } = job;
  return {
    name: job.name,
    run: (ctx, input) => job.run(ctx, job.input.parse(input)),
    ...(runMany && {
      runMany: (ctx: Context, inputs: readonly unknown[]) =>
        runMany(
          ctx,
          inputs.map((input) => job.input.parse(input)),
        ),
    }),
  };
}
