import { notifications } from '@mantine/notifications';
import type { Editor } from '@tiptap/core';
import { useMemo } from 'react';
import type { MediaId } from '../../../base/ids.ts';
import { readField } from '../fields/use-field.ts';
import { uploadFile } from '../pickers/upload-file.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import type { DocxText } from './docx-html.ts';
import { holdPlace } from './hold-place.ts';
import type { PasteSetting } from './paste-anything.ts';
import { putBlock, putIn } from './put-in.ts';
import { sentenceOfLeft } from './sentence-of-left.ts';

/** Takes in what was pasted or dropped; where pictures come along, as soon as they are uploaded. */
export function usePaste(): PasteSetting {
  const { live, story, known } = useStory();
  const words = useWords();
  return useMemo(() => {
    const tell = (message: string): void => {
      if (message) notifications.show({ message, autoClose: 12_000 });
    };
    const html = async (editor: Editor, source: string, more: Partial<DocxText> = {}): Promise<void> => {
      const place = holdPlace(editor);
      try {
        // the parser is a chunk of its own: most who write do not paste
        const { readClipboard, withPictures } = await import('./read-clipboard.ts');
        const language = readField(live.doc, 'language') ?? story.paper.language;
        const read = readClipboard(source, { language, origin: story.paper.origin });
        const uploaded = new Map<string, MediaId>();
        const upload = (): Promise<void> =>
          inParallel([...read.pictures], async ([name, data]) => {
            try {
              const media = await uploadFile(fileOf(name, data));
              known.add('media', [media]);
              uploaded.set(name, media.id);
            } catch {
              read.left.pictures += 1;
            }
          });
        if (read.pictures.size > 0) await during(words.uploadingPictures(read.pictures.size), upload);
        read.left.deletions += more.deletions ?? 0;
        read.left.elements.push(...(more.passedOver ?? []).map((name) => words.left.parts[name]));
        putIn(editor, withPictures(read.blocks, uploaded), place.now());
        tell(sentenceOfLeft(read.left, words));
      } catch {
        tell(words.pasteFailed);
      } finally {
        place.release();
      }
    };
    const files = async (editor: Editor, list: readonly File[]): Promise<void> => {
      const place = holdPlace(editor);
      for (const file of list) {
        if (/\.docx$/i.test(file.name)) {
          try {
            await during(words.reading(file.name), async () => {
              const { docxHtml } = await import('./docx-html.ts');
              const { html: read, ...left } = await docxHtml(file);
              await html(editor, read, left);
            });
          } catch {
            tell(words.docxFailed(file.name));
          }
          continue;
        }
        try {
          const media = await during(words.uploading(file.name || words.blocks.image), () => uploadFile(file));
          known.add('media', [media]);
          const type = media.kind === 'picture' ? 'image' : media.kind;
          const attrs = {
            source: { media: media.id },
            ...(type === 'image' && { alt: media.alt }),
            ...(type === 'file' && { name: media.title || media.fileName }),
          };
          putBlock(editor, { type, attrs }, place);
        } catch (fault) {
          tell(words.uploadFailed(file.name, fault instanceof Error ? fault.message : ''));
        }
      }
      place.release();
    };
    return {
      html: (editor, source) => void html(editor, source),
      files: (editor, list) => void files(editor, list),
    };
  }, [live, story.paper, known, words]);
}

/** Says what is done for as long as it lasts, and no longer. */
async function during<Result>(message: string, work: () => Promise<Result>): Promise<Result> {
  const id = notifications.show({ message, loading: true, autoClose: false });
  try {
    return await work();
  } finally {
    notifications.hide(id);
  }
}

/** Several lines to the server at once, no more than it likes. */
async function inParallel<Item>(items: Item[], act: (item: Item) => Promise<void>): Promise<void> {
  const work = async (): Promise<void> => {
    for (let item = items.shift(); item; item = items.shift()) await act(item);
  };
  await Promise.all(Array.from({ length: 4 }, work));
}

function fileOf(name: string, data: string): File {
  const [, type = 'image/png', encoded = ''] = /^data:([^;]+);base64,(.*)$/s.exec(data) ?? [];
  const bytes = Uint8Array.from(atob(encoded.replace(/\s+/g, '')), (character) => character.charCodeAt(0));
  return new File([bytes], `picture-${name.split('/').at(-1)}.${type.split('/')[1]?.replace('jpeg', 'jpg')}`, { type });
}
