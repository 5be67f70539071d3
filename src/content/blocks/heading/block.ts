import type { BlockKind } from '../../block-kind.ts';
import type { Heading } from '../../document.ts';
import { headingHtml } from './html.tsx';
import { headingMarkdown } from './markdown.ts';
import { headingSchema } from './schema.ts';

export const heading: BlockKind<Heading> = { schema: headingSchema, html: headingHtml, markdown: headingMarkdown };
