import { Upload } from 'tus-js-client';
import { finishUpload, UPLOADS } from '../../../media/contract.ts';
import { call } from '../../ask/call.ts';
import type { MediaChoice } from './known-things.ts';

/** Sends a file to the paper's library, in parts that survive a broken line. @throws {Problem} what the server refuses */
export async function uploadFile(file: File, progress?: (share: number) => void): Promise<MediaChoice> {
  const address = await new Promise<string>((done, fail) => {
    const upload = new Upload(file, {
      endpoint: UPLOADS,
      chunkSize: 8 * 1024 * 1024,
      retryDelays: [0, 1_000, 3_000, 10_000],
      metadata: { filename: file.name || 'picture', filetype: file.type },
      removeFingerprintOnSuccess: true,
      storeFingerprintForResuming: false,
      onProgress: (sent, total) => progress?.(total ? sent / total : 0),
      onError: fail,
      onSuccess: () => (upload.url ? done(upload.url) : fail(new Error('the upload has no address'))),
    });
    upload.start();
  });
  const name = /([a-f0-9]{48})/.exec(address)?.[1] ?? '';
  const { media } = await call(finishUpload, { upload: name });
  return media;
}
