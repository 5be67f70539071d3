/** The name in at most so many characters: whole words where they fit, no sign left dangling. */
export function shortName(name: string, longest: number): string {
  if (name.length <= longest) return name;
  const cut = name.slice(0, longest + 1).lastIndexOf(' ');
  const part = cut > longest / 3 ? name.slice(0, cut) : name.slice(0, longest);
  return part.toWellFormed().replace(/[^\p{L}\p{N}.)!?]+$/u, '') || part.toWellFormed();
}
