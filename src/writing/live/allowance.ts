/**
 * So much at once, and so much a second afterwards. Whether there is enough left is asked with how much is wanted, which
 * is then taken.
 */
export function createAllowance(
  { most, perSecond }: { most: number; perSecond: number },
  now: () => number = Date.now,
): (wanted: number) => boolean {
  let left = most;
  let at = now();
  return (wanted) => {
    const time = now();
    left = Math.min(most, left + (Math.max(0, time - at) / 1000) * perSecond);
    at = time;
    if (wanted > left) return false;
    left -= wanted;
    return true;
  };
}
