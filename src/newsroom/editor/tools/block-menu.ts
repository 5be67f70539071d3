import {
  IconAlertCircle,
  IconBlockquote,
  IconBrandYoutube,
  IconClick,
  IconCode,
  IconColumns,
  IconH2,
  IconH3,
  IconH4,
  IconInfoSquare,
  IconLayoutGrid,
  IconList,
  IconListCheck,
  IconListDetails,
  IconListNumbers,
  IconMessageQuestion,
  IconMinus,
  IconMovie,
  IconMusic,
  IconNews,
  IconNotes,
  IconPaperclip,
  IconPhoto,
  IconPilcrow,
  IconQuote,
  IconSourceCode,
  IconTable,
  IconWriting,
  type TablerIcon,
} from '@tabler/icons-react';
import type { BlockType } from '../../../content/document.ts';
import type { EditorWords } from '../../strings/editor-en.ts';

/** One line of the menu of blocks. */
export interface MenuBlock {
  key: keyof EditorWords['blocks'];
  type: BlockType;
  attrs?: Record<string, unknown>;
  icon: TablerIcon;
}

/** Everything that can be put into a text, the most used first. What is foreign comes from imports alone. */
export const MENU_BLOCKS: readonly MenuBlock[] = [
  { key: 'paragraph', type: 'paragraph', icon: IconPilcrow },
  { key: 'heading2', type: 'heading', attrs: { level: 2 }, icon: IconH2 },
  { key: 'heading3', type: 'heading', attrs: { level: 3 }, icon: IconH3 },
  { key: 'heading4', type: 'heading', attrs: { level: 4 }, icon: IconH4 },
  { key: 'image', type: 'image', icon: IconPhoto },
  { key: 'gallery', type: 'gallery', icon: IconLayoutGrid },
  { key: 'quote', type: 'quote', icon: IconBlockquote },
  { key: 'pullQuote', type: 'pullQuote', icon: IconQuote },
  { key: 'list', type: 'list', attrs: { ordered: false }, icon: IconList },
  { key: 'orderedList', type: 'list', attrs: { ordered: true }, icon: IconListNumbers },
  { key: 'table', type: 'table', icon: IconTable },
  { key: 'factBox', type: 'factBox', icon: IconInfoSquare },
  { key: 'keyPoints', type: 'keyPoints', icon: IconListCheck },
  { key: 'questionAnswer', type: 'questionAnswer', icon: IconMessageQuestion },
  { key: 'details', type: 'details', icon: IconListDetails },
  { key: 'embed', type: 'embed', icon: IconBrandYoutube },
  { key: 'audio', type: 'audio', icon: IconMusic },
  { key: 'video', type: 'video', icon: IconMovie },
  { key: 'file', type: 'file', icon: IconPaperclip },
  { key: 'relatedStories', type: 'relatedStories', icon: IconNews },
  { key: 'footnote', type: 'footnotes', icon: IconNotes },
  { key: 'correction', type: 'correction', icon: IconAlertCircle },
  { key: 'columns', type: 'columns', icon: IconColumns },
  { key: 'button', type: 'button', icon: IconClick },
  { key: 'separator', type: 'separator', icon: IconMinus },
  { key: 'verse', type: 'verse', icon: IconWriting },
  { key: 'preformatted', type: 'preformatted', icon: IconSourceCode },
  { key: 'code', type: 'code', icon: IconCode },
];
