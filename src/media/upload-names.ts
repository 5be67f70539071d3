/** The path below `uploads/`, as both sides of a comparison have it: NFC, slashes, no leading one. `null`: no honest path. */
export function uploadPath(path: string): string | null {
  const below = path
    .normalize('NFC')
    .replace(/^.*(?:^|\/)uploads\//s, '')
    .replace(/^\/+/, '');
  const isHonest =
    below.length > 0 &&
    below.length <= 1_000 &&
    !/[\\\u0000-\u001f\u007f]/.test(below) &&
    !/^[a-z]:/i.test(below) &&
    below.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
  return isHonest ? below : null;
}

/**
 * Where to look for a file, best first. WordPress names its own copies after the original: `-1024x683` (a size), `-scaled`
 * (at most 2,560 wide), `-rotated`, `-e1612345678901` (edited). With `original` its source comes before the copy itself.
 */
export function uploadCandidates(path: string, original: boolean): string[] {
  const match = /^(.*?)(\.[a-z0-9]{2,5})$/i.exec(path);
  if (!match) return [path];
  const [, stem = '', extension = ''] = match;
  const unsized = stem.replace(/-\d{1,5}x\d{1,5}$/, '');
  const whole = unsized.replace(/-(?:scaled|rotated)$/, '');
  const unedited = whole.replace(/-e\d{10,16}$/, '');
  const sources = [whole, unsized, `${whole}-scaled`, `${whole}-rotated`, unedited, `${unedited}-scaled`];
  const names = original && unsized !== stem ? [...sources, stem] : [stem, ...sources];
  return [...new Set(names)].filter((name) => name !== '' && !name.endsWith('/')).map((name) => name + extension);
}
