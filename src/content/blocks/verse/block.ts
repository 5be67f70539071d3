import type { BlockKind } from '../../block-kind.ts';
import type { Verse } from '../../document.ts';
import { verseHtml } from './html.tsx';
import { verseSchema } from './schema.ts';

export const verse: BlockKind<Verse> = { schema: verseSchema, html: verseHtml };
