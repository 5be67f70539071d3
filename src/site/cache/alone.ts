/** A copy that holds just its own bytes: what zlib gives, and small buffers, keep the whole piece of memory that they lie in. */
export function alone(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
}
