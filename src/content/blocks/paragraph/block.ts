import type { BlockKind } from '../../block-kind.ts';
import type { Paragraph } from '../../document.ts';
import { paragraphHtml } from './html.tsx';
import { paragraphSchema } from './schema.ts';

export const paragraph: BlockKind<Paragraph> = { schema: paragraphSchema, html: paragraphHtml };
