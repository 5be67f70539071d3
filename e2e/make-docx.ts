import { zipOf } from '../src/media/zip-fixture.ts';

/** Parts of a word processor's document, in its own words (ECMA-376 part 1, section 17). */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (inside: string, style = ''): string =>
  `<w:p>${style && `<w:pPr>${style}</w:pPr>`}${inside}</w:p>`;
export const heading = (level: number, text: string): string =>
  paragraph(run(text), `<w:pStyle w:val="Heading${level}"/>`);
export const point = (text: string, level = 0): string =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);
export const link = (text: string): string => `<w:hyperlink r:id="rLink">${run(text)}</w:hyperlink>`;
export const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
export const deleted = (text: string): string =>
  `<w:del w:id="9" w:author="Desk" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
export const inserted = (text: string): string =>
  `<w:ins w:id="8" w:author="Desk" w:date="2026-01-01T00:00:00Z">${run(text)}</w:ins>`;
export const formula = '<m:oMath><m:r><m:t>x=y</m:t></m:r></m:oMath>';
export const table = (...rows: string[][]): string => {
  const cell = (text: string): string => `<w:tc>${paragraph(run(text))}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
};
export const picture = (number: number, alt: string): string =>
  paragraph(
    `<w:r><w:drawing><wp:inline><wp:extent cx="3600000" cy="2400000"/><wp:docPr id="${number}" name="P" descr="${alt}"/>` +
      `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill>` +
      `<a:blip r:embed="rPicture${number}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
  );

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A .docx file with these paragraphs and JPEG pictures, one footnote and one address to link to. */
export function docxOf(body: readonly string[], pictures: readonly Buffer[] = []): Buffer {
  const relation = (id: string, kind: string, target: string, more = ''): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/relationships/${kind}" Target="${target}"${more}/>`;
  const relations = [
    relation('rStyles', 'styles', 'styles.xml'),
    relation('rNumbers', 'numbering', 'numbering.xml'),
    relation('rNotes', 'footnotes', 'footnotes.xml'),
    relation('rLink', 'hyperlink', 'https://harbour.example/ferries', ' TargetMode="External"'),
    ...pictures.map((_, at) => relation(`rPicture${at + 1}`, 'image', `media/picture${at + 1}.jpeg`)),
  ];
  const styles = [1, 2, 3].map(
    (level) => `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/></w:style>`,
  );
  const names = `xmlns:w="${MAIN}" xmlns:r="${OFFICE}/relationships" xmlns:m="${OFFICE}/math" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`;
  const type = (name: string, kind: string): string =>
    `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="jpeg" ContentType="image/jpeg"/>${type('document', 'document.main')}${type('styles', 'styles')}${type('numbering', 'numbering')}${type('footnotes', 'footnotes')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('rMain', 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`,
    'word/styles.xml': `<w:styles ${names}>${styles.join('')}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${names}><w:abstractNum w:abstractNumId="0">${[0, 1].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="bullet"/></w:lvl>`).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/footnotes.xml': `<w:footnotes ${names}><w:footnote w:id="2">${paragraph(run('By the harbour’s own count.'))}</w:footnote></w:footnotes>`,
    'word/document.xml': `<w:document ${names}><w:body>${body.join('')}</w:body></w:document>`,
  };
  return zipOf([
    ...Object.entries(files).map(([name, xml]) => ({
      name,
      data: Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`),
    })),
    ...pictures.map((data, at) => ({ name: `word/media/picture${at + 1}.jpeg`, data })),
  ]);
}
