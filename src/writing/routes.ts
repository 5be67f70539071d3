import type { Route } from '../people/serve.ts';
import type { Live } from './live/open-live.ts';

/** Every endpoint of writing, on open stories. */
export function routesOf(_live: Live): Route[] {
  return [];
}
