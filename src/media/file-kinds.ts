/** Every type that the paper takes in. What is not here is refused. */
export const FILE_KINDS = {
  'image/jpeg': { kind: 'picture', extension: 'jpg' },
  'image/png': { kind: 'picture', extension: 'png' },
  'image/gif': { kind: 'picture', extension: 'gif' },
  'image/webp': { kind: 'picture', extension: 'webp' },
  'image/avif': { kind: 'picture', extension: 'avif' },
  'image/tiff': { kind: 'picture', extension: 'tif' },
  'image/svg+xml': { kind: 'picture', extension: 'svg' },
  'audio/mpeg': { kind: 'audio', extension: 'mp3' },
  'audio/mp4': { kind: 'audio', extension: 'm4a' },
  'audio/ogg': { kind: 'audio', extension: 'ogg' },
  'audio/wav': { kind: 'audio', extension: 'wav' },
  'audio/flac': { kind: 'audio', extension: 'flac' },
  'video/mp4': { kind: 'video', extension: 'mp4' },
  'video/webm': { kind: 'video', extension: 'webm' },
  'application/pdf': { kind: 'file', extension: 'pdf' },
  'application/zip': { kind: 'file', extension: 'zip' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { kind: 'file', extension: 'docx' },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { kind: 'file', extension: 'xlsx' },
  'application/vnd.oasis.opendocument.text': { kind: 'file', extension: 'odt' },
  'text/csv': { kind: 'file', extension: 'csv' },
  'text/plain': { kind: 'file', extension: 'txt' },
} as const;

export type Mime = keyof typeof FILE_KINDS;
export type FileKind = (typeof FILE_KINDS)[Mime]['kind'];

export function isMime(mime: string): mime is Mime {
  return Object.hasOwn(FILE_KINDS, mime);
}
