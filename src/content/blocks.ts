import type { BlockKind } from './block-kind.ts';
import { audio } from './blocks/audio/block.ts';
import { button } from './blocks/button/block.ts';
import { code } from './blocks/code/block.ts';
import { columns } from './blocks/columns/block.ts';
import { correction } from './blocks/correction/block.ts';
import { details } from './blocks/details/block.ts';
import { embed } from './blocks/embed/block.ts';
import { factBox } from './blocks/fact-box/block.ts';
import { file } from './blocks/file/block.ts';
import { footnotes } from './blocks/footnotes/block.ts';
import { foreign } from './blocks/foreign/block.ts';
import { gallery } from './blocks/gallery/block.ts';
import { heading } from './blocks/heading/block.ts';
import { image } from './blocks/image/block.ts';
import { keyPoints } from './blocks/key-points/block.ts';
import { list } from './blocks/list/block.ts';
import { paragraph } from './blocks/paragraph/block.ts';
import { preformatted } from './blocks/preformatted/block.ts';
import { pullQuote } from './blocks/pull-quote/block.ts';
import { questionAnswer } from './blocks/question-answer/block.ts';
import { quote } from './blocks/quote/block.ts';
import { relatedStories } from './blocks/related-stories/block.ts';
import { separator } from './blocks/separator/block.ts';
import { table } from './blocks/table/block.ts';
import { verse } from './blocks/verse/block.ts';
import { video } from './blocks/video/block.ts';
import type { Block, BlockType } from './document.ts';

/** Every kind of block: one folder, one line. The order is the one the editor offers them in. */
export const BLOCKS: { readonly [Type in BlockType]: BlockKind<Extract<Block, { type: Type }>> } = {
  paragraph,
  heading,
  image,
  gallery,
  quote,
  pullQuote,
  list,
  table,
  code,
  preformatted,
  verse,
  separator,
  embed,
  audio,
  video,
  file,
  factBox,
  keyPoints,
  questionAnswer,
  details,
  footnotes,
  relatedStories,
  correction,
  columns,
  button,
  foreign,
};
