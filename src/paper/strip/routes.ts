import { type Route, serve } from '../../people/serve.ts';
import { mayTopics } from '../may.ts';
import * as contract from './contract.ts';
import { saveStrip } from './save-strip.ts';
import { stripState } from './strip-state.ts';

export const stripRoutes: readonly Route[] = [
  serve(contract.strip, { may: mayTopics, run: (ctx) => stripState(ctx) }),
  serve(contract.saveStrip, { may: mayTopics, run: (ctx, input) => saveStrip(ctx, input) }),
];
