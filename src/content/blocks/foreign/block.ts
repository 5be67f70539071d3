import type { BlockKind } from '../../block-kind.ts';
import type { Foreign } from '../../document.ts';
import { foreignHtml } from './html.tsx';
import { foreignSchema } from './schema.ts';
import { foreignText } from './text.ts';

export const foreign: BlockKind<Foreign> = { schema: foreignSchema, html: foreignHtml, text: foreignText };
