import { plainFile } from '../plain-file.ts';
import type { Format } from '../sources.ts';

/** Where a signed-in person changes their password; the newsroom's page. */
export const CHANGE_PASSWORD = '/newsroom/account/password';

/**
 * Small files at known places: the reservation of text and data mining (TDM Reservation Protocol, W3C community group,
 * section 6), Global Privacy Control (gpc.json: nothing is sold or shared here), change-password (W3C).
 */
export const wellKnown: Format = {
  name: 'well-known',
  answer({ path }, { paper: { settings }, urls }) {
    switch (path) {
      case '/.well-known/tdmrep.json':
        return json([{ location: '/', 'tdm-reservation': settings.miningReserved ? 1 : 0 }]);
      case '/.well-known/gpc.json':
        return json({ gpc: true, lastUpdate: '2026-01-01' });
      case '/.well-known/change-password':
        return {
          status: 302,
          headers: { location: urls.absolute(CHANGE_PASSWORD), 'content-type': 'text/plain; charset=utf-8' },
          body: '',
          tags: ['paper'],
        };
      default:
        return null;
    }
  },
};

function json(value: unknown) {
  return plainFile(`${JSON.stringify(value)}\n`, { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
