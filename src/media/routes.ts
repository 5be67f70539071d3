import type { Person } from '../people/person.ts';
import { type Act, may } from '../people/rights.ts';
import { type Route, serve } from '../people/serve.ts';
import { changeMedia } from './change-media.ts';
import { chooseSecond } from './choose-second.ts';
import * as contract from './contract.ts';
import type { Uploads } from './create-uploads.ts';
import { cropMedia } from './crop-media.ts';
import { library } from './library.ts';
import { likenesses } from './likenesses.ts';
import { mediaById, mediaItem } from './media-item.ts';
import { removeMedia } from './remove-media.ts';
import * as rights from './rights/contract.ts';
import { presets, removePreset, savePreset } from './rights/presets.ts';
import { rightsEnding, rowsOf } from './rights/rights-ending.ts';
import type { Storage } from './storage/storage.ts';

const can = (act: Act) => ({ may: (person: Person) => may(person, act) });

/** What the newsroom can ask about files. */
export function mediaRoutes({ storage, uploads }: { storage: Storage; uploads: Pick<Uploads, 'finish'> }): Route[] {
  return [
    serve(contract.mediaLibrary, {
      ...can('media.read'),
      run: (ctx, asked) => library(ctx.db, asked, { now: ctx.now(), person: ctx.person.id }),
    }),
    serve(contract.mediaById, { ...can('media.read'), run: (ctx, { id }) => mediaItem(ctx, storage, id) }),
    serve(contract.changeMedia, { ...can('media.upload'), run: (ctx, asked) => changeMedia(ctx, storage, asked) }),
    serve(contract.cropMedia, { ...can('media.upload'), run: (ctx, asked) => cropMedia(ctx, storage, asked) }),
    serve(contract.chooseSecond, { ...can('media.upload'), run: (ctx, asked) => chooseSecond(ctx, storage, asked) }),
    serve(contract.removeMedia, {
      ...can('media.delete'),
      run: async (ctx, { id }) => {
        await removeMedia(ctx, storage, id);
        return {};
      },
    }),
    serve(contract.mediaLikenesses, {
      ...can('media.read'),
      run: async ({ db, now }, { id }) => {
        await mediaById(db, id);
        const found = await likenesses(db, id);
        const rows = await rowsOf(
          db,
          found.map((one) => one.id),
          now(),
        );
        return {
          media: found.flatMap((one) => {
            const row = rows.get(one.id);
            return row ? [{ ...row, differs: one.differs }] : [];
          }),
        };
      },
    }),
    serve(contract.finishUpload, {
      ...can('media.upload'),
      run: async ({ db, now, person }, { upload }) => {
        const { id, isKnown } = await uploads.finish(person.id, upload);
        const near = isKnown ? [] : await likenesses(db, id);
        const rows = await rowsOf(db, [id, ...near.map((one) => one.id)], now());
        const media = rows.get(id);
        if (!media) return mediaById(db, id) as never;
        return { media, isKnown, near: near.flatMap((one) => rows.get(one.id) ?? []) };
      },
    }),
    serve(rights.rightsEnding, { ...can('media.read'), run: (ctx, { days }) => rightsEnding(ctx, days) }),
    serve(rights.mediaPresets, { ...can('media.read'), run: async ({ db }) => ({ presets: await presets(db) }) }),
    serve(rights.savePreset, { ...can('media.rights'), run: (ctx, asked) => savePreset(ctx, asked) }),
    serve(rights.removePreset, {
      ...can('media.rights'),
      run: async (ctx, { preset }) => {
        await removePreset(ctx.db, preset);
        return {};
      },
    }),
  ];
}
