const REMEMBERED = 512;

/** The latest drops, so that a page whose making began before one of them can tell whether it was meant. */
export class DropLog {
  readonly #drops: (ReadonlySet<string> | 'all')[] = [];
  #count = 0;

  /** grows with each drop */
  get position(): number {
    return this.#count;
  }

  add(tags: ReadonlySet<string> | 'all'): void {
    this.#count += 1;
    this.#drops.push(tags);
    if (this.#drops.length > REMEMBERED) this.#drops.shift();
  }

  /** Whether a drop after `position` meant one of the tags; true when that is too long ago to be known. */
  touchedSince(position: number, tags: readonly string[]): boolean {
    const newer = this.#count - position;
    if (newer === 0) return false;
    if (newer > this.#drops.length) return true;
    return this.#drops.slice(-newer).some((drop) => drop === 'all' || tags.some((tag) => drop.has(tag)));
  }
}
