const MOST_BYTES = 100 * 1024 * 1024;

/** The text of a .docx file as HTML, pictures in it as data. @throws where it is none, or larger than a browser bears */
export async function docxHtml(file: File): Promise<string> {
  if (file.size > MOST_BYTES) throw new Error('too large');
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.convertToHtml(
    { arrayBuffer: await file.arrayBuffer() },
    {
      styleMap: [
        "p[style-name='Title'] => h2:fresh",
        "p[style-name='Subtitle'] => p:fresh",
        'comment-reference => a.msocomanchor',
      ],
    },
  );
  return value;
}
