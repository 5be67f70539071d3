import type { Person } from '../people/person.ts';
import type { Route } from '../people/serve.ts';
import { createUploads, type UploadsSetting } from './create-uploads.ts';
import { mediaRoutes } from './routes.ts';
import { lendFiles, serveStaff } from './serve-staff.ts';

/** The newsroom's side of files: what is asked, what is uploaded, what staff look at. */
export interface OpenMedia {
  routes: Route[];
  /** below `/newsroom/api/uploads`, once session, second factor and origin are checked */
  upload(request: Request, person: Person): Promise<Response>;
  /** below `/newsroom/api/media-files`, once session and second factor are checked */
  file(request: Request, person: Person): Promise<Response>;
  /** a file to somebody whom the caller has let in to it: what a preview shows */
  lend(request: Request): Promise<Response>;
  close(): void;
}

export function openMedia(setting: UploadsSetting): OpenMedia {
  const uploads = createUploads(setting);
  return {
    routes: mediaRoutes({ storage: setting.storage, uploads }),
    upload: uploads.handle,
    file: serveStaff(setting),
    lend: lendFiles(setting),
    close: uploads.close,
  };
}
