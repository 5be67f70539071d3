import { type Route, serve } from '../../people/serve.ts';
import { whoMay } from '../who-may.ts';
import * as contract from './contract.ts';
import { createPreview, listPreviews, previewPath, withdrawPreview } from './preview-links.ts';

export function previewRoutes(origin: string): Route[] {
  const shares = whoMay('story.share');
  return [
    serve(contract.createPreview, {
      may: shares,
      run: async (ctx, { id, ...asked }) => {
        const { link, token } = await createPreview(ctx, id, asked);
        return { link, address: `${origin}${previewPath(token)}` };
      },
    }),
    serve(contract.previews, { may: shares, run: async (ctx, { id }) => ({ links: await listPreviews(ctx, id) }) }),
    serve(contract.withdrawPreview, {
      may: shares,
      run: async (ctx, { id }) => ({ link: await withdrawPreview(ctx, id) }),
    }),
  ];
}
