import { type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react';
import type { ComponentType } from 'react';
import type { NodeExtras } from '../schema/nodes.ts';
import { ButtonView } from './ButtonView.tsx';
import { CodeView } from './CodeView.tsx';
import { CorrectionView } from './CorrectionView.tsx';
import { EmbedView } from './EmbedView.tsx';
import { FootnoteView } from './FootnoteView.tsx';
import { ForeignView } from './ForeignView.tsx';
import { GalleryView } from './GalleryView.tsx';
import { ImageView } from './ImageView.tsx';
import { MediaFileView } from './MediaFileView.tsx';
import { RelatedStoriesView } from './RelatedStoriesView.tsx';
import { TableView } from './TableView.tsx';
import { TitledView } from './TitledView.tsx';

/** The forms around those blocks that are more than text. */
export const BLOCK_VIEWS: Readonly<Record<string, NodeExtras>> = {
  image: view(ImageView),
  gallery: view(GalleryView),
  quote: view(TitledView),
  pullQuote: view(TitledView),
  factBox: view(TitledView),
  keyPoints: view(TitledView, 'ul'),
  questionAnswer: view(TitledView),
  details: view(TitledView),
  footnotes: view(TitledView),
  footnote: view(FootnoteView),
  columns: view(TitledView),
  embed: view(EmbedView),
  audio: view(MediaFileView),
  video: view(MediaFileView),
  file: view(MediaFileView),
  relatedStories: view(RelatedStoriesView),
  correction: view(CorrectionView),
  button: view(ButtonView),
  code: view(CodeView),
  table: view(TableView, 'tbody'),
  foreign: view(ForeignView),
};

function view(component: ComponentType<ReactNodeViewProps>, contentTag = 'div'): NodeExtras {
  return {
    addNodeView: () =>
      ReactNodeViewRenderer(component as never, { contentDOMElementTag: contentTag, className: 'block-view' }),
  };
}
