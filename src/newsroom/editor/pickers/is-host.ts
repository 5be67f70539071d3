/** An address whose beginning nobody writes: `example.org/page`. */
export function isHost(words: string): boolean {
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(words);
}
