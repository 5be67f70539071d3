/**
 * Gives every link to another site a `rel`. Only for HTML of our own renderer: there a tag's characters cannot come from
 * text, and a link begins with its address.
 */
export function linksWithRel(html: string, rel: string): string {
  return html.replace(/<a href="(?=https?:)/g, `<a rel="${rel}" href="`);
}
