import type { Editor } from '@tiptap/core';
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import type { Doc } from 'yjs';
import type { Document, Inline } from '../../../content/document.ts';
import { type EditorNode, fromEditor } from '../../../content/editor-schema.ts';
import { parseDocument } from '../../../content/parse-document.ts';
import { LEAD_CAPTION } from '../../../writing/contract.ts';
import { readField } from '../fields/use-field.ts';
import type { KnownThings } from '../pickers/known-things.ts';
import type { PreviewStory } from './story-html.ts';

/** The story as it stands on this screen now. */
export function readStory(editor: Editor, doc: Doc, known: KnownThings, language: string): PreviewStory {
  const text = (name: string): string => doc.getText(name).toString();
  const people = readField(doc, 'byline') ?? [];
  const caption = readable({ ...(yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(LEAD_CAPTION)) as EditorNode) });
  const [paragraph] = caption.content;
  return {
    document: readable(editor.getJSON() as EditorNode),
    headline: text('headline'),
    standfirst: text('standfirst'),
    kicker: text('kicker'),
    byline:
      text('bylineText') ||
      people
        .map(({ author }) => known.get('authors', author)?.name ?? '')
        .filter(Boolean)
        .join(', '),
    language: readField(doc, 'language') ?? language,
    design: readField(doc, 'design') ?? 'news',
    display: readField(doc, 'display') ?? 'standard',
    lead: readField(doc, 'lead') ?? null,
    leadCaption: paragraph?.type === 'paragraph' ? (paragraph.content as Inline[]) : [],
  };
}

function readable(editor: EditorNode): Document {
  try {
    return parseDocument(fromEditor(editor));
  } catch {
    // half-written: shown again as soon as it can be
    return { version: 1, content: [] };
  }
}
