/** The text of a .docx file as HTML, pictures in it as data. @throws where it is none */
export async function docxHtml(file: File): Promise<string> {
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
