/**
 * Milliseconds that this thread has computed so far. For limits on what a text may cost: what other processes do on the
 * same machine meanwhile is not counted.
 */
export function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
