/** Writes the reader's assets and their manifest into `folder` (default `dist/site/assets`). */
export function buildAssets(folder?: string): Promise<unknown>;
