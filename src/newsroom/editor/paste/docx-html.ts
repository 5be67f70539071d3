import { unpackedSize, zipEntry } from './zip-entry.ts';

const MOST_BYTES = 100 * 1024 * 1024;
/** A small file can unpack to more than a tab holds. */
const MOST_UNPACKED = 300 * 1024 * 1024;

export interface DocxText {
  html: string;
  /** passages that were marked as deleted */
  deletions: number;
  /** kinds of things that the converter passes over in silence */
  passedOver: ('formula' | 'chart' | 'object' | 'header')[];
}

/** The text of a .docx file as HTML, pictures in it as data. @throws where it is none, or larger than a browser bears */
export async function docxHtml(file: File): Promise<DocxText> {
  if (file.size > MOST_BYTES) throw new Error('too large');
  const arrayBuffer = await file.arrayBuffer();
  if (unpackedSize(arrayBuffer) > MOST_UNPACKED) throw new Error('too large');
  const { default: mammoth } = await import('mammoth');
  const xml = (await zipEntry(arrayBuffer, 'word/document.xml', MOST_BYTES)) ?? '';
  const { value } = await mammoth.convertToHtml(
    { arrayBuffer },
    {
      styleMap: [
        "p[style-name='Title'] => h2:fresh",
        "p[style-name='Subtitle'] => p:fresh",
        'comment-reference => a.msocomanchor',
      ],
    },
  );
  const passedOver = Object.entries(PASSED_OVER).flatMap(([name, sign]) => (sign.test(xml) ? [name] : []));
  return {
    html: value,
    deletions: xml.match(/<w:del(?:\s[^>]*)?>(?=(?:(?!<\/w:del>)[\s\S])*?<w:delText)/g)?.length ?? 0,
    passedOver: passedOver as DocxText['passedOver'],
  };
}

/** Signs of the elements in WordprocessingML (ECMA-376 part 1, sections 17 and 22). */
const PASSED_OVER = {
  formula: /<m:oMath[\s>]/,
  chart: /<c:chart[\s/>]/,
  object: /<o:OLEObject[\s/>]/,
  header: /<w:(?:header|footer)Reference[\s/>]/,
};
