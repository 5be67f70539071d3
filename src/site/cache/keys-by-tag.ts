/** Which keys carry a tag. Most tags are of one page alone, and a set for each of those would weigh more than its page's words. */
export class KeysByTag {
  readonly #keys = new Map<string, string | Set<string>>();

  of(tag: string): Iterable<string> {
    const keys = this.#keys.get(tag);
    return keys === undefined ? [] : typeof keys === 'string' ? [keys] : keys;
  }

  add(tag: string, key: string): void {
    const keys = this.#keys.get(tag);
    if (keys === undefined) this.#keys.set(tag, key);
    else if (typeof keys !== 'string') keys.add(key);
    else if (keys !== key) this.#keys.set(tag, new Set([keys, key]));
  }

  delete(tag: string, key: string): void {
    const keys = this.#keys.get(tag);
    if (keys === undefined) return;
    if (typeof keys === 'string') {
      if (keys === key) this.#keys.delete(tag);
      return;
    }
    keys.delete(key);
    const [last] = keys;
    if (keys.size === 1 && last !== undefined) this.#keys.set(tag, last);
  }

  clear(): void {
    this.#keys.clear();
  }
}
