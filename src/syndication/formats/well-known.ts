import { plainFile } from '../plain-file.ts';
import type { Format } from '../sources.ts';

/**
 * Small files at known places: the reservation of text and data mining (TDM Reservation Protocol, W3C community group,
 * section 6), Global Privacy Control (gpc.json: nothing is sold or shared here).
 */
export const wellKnown: Format = {
  name: 'well-known',
  answer({ path }, { paper: { settings } }) {
    switch (path) {
      case '/.well-known/tdmrep.json':
        return json([{ location: '/', 'tdm-reservation': settings.miningReserved ? 1 : 0 }]);
      case '/.well-known/gpc.json':
        return json({ gpc: true, lastUpdate: '2026-01-01' });
      default:
        return null;
    }
  },
};

function json(value: unknown) {
  return plainFile(`${JSON.stringify(value)}\n`, { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
