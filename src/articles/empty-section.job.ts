import { z } from 'zod';
import { idOf } from '../base/id-schema.ts';
import type { SectionId } from '../base/ids.ts';
import { EMPTY_SECTION } from '../paper/sections/begin-removal.ts';
import type { Context } from '../store/context.ts';
import { emptySection } from './empty-section.ts';

const input = z.object({ section: idOf<SectionId>() });

/** Queued with the removal itself, in one transaction. */
export const emptySectionJob = {
  name: EMPTY_SECTION,
  input,
  run: (ctx: Context, { section }: z.infer<typeof input>) => emptySection(ctx, section),
};
