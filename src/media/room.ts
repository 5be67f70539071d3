import { statfs } from 'node:fs/promises';

/** Bytes that are free where this folder lies. */
export async function roomIn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Whether something failed because the disk, or what we may take of it, is full. */
export function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}

/** What people are told then. What was sent is kept, and can be gone on with. */
export const NO_ROOM = "The paper's disk is full. Nothing is lost: go on when there is room again.";
