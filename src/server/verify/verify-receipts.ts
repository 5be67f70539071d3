import type { PaperEvent } from '../../base/events.ts';
import type { EventStream } from '../newsroom/event-stream.ts';
import type { Tally } from '../tally.ts';
import { createDoorClient, loopbackOf } from './door-client.ts';
import { startVerifier, type Verifier, type VerifierSetting } from './start-verifier.ts';
import { tellOfRed } from './tell-of-red.ts';

export interface VerifyingSetting extends Pick<VerifierSetting, 'db' | 'now' | 'log' | 'sources' | 'rest'> {
  /** address that the server listens on; absent: all */
  host: string | undefined;
  port: number;
  /** scheme and host of the paper */
  origin: string;
  tally: Pick<Tally, 'receipt'>;
  tell: EventStream['tell'];
}

/** The verifier as the running server has it: over the loopback to its own port, telling screens, people and figures. */
export function verifyReceipts(setting: VerifyingSetting): Verifier & { follow(told: { event: PaperEvent }[]): void } {
  const { db, now, log, sources, rest, tally, tell } = setting;
  const door = createDoorClient({
    address: loopbackOf(setting.host),
    port: setting.port,
    host: new URL(setting.origin).host,
  });
  const verifier = startVerifier({
    ...{ db, now, log, origin: setting.origin, sources, door, ...(rest && { rest }) },
    onSeen(looked) {
      for (const { article } of looked) tell({ kind: 'receipts.changed', ...(article !== null && { story: article }) });
    },
    onChanged(changed) {
      for (const { state, wholeAfter } of changed) tally.receipt(state, wholeAfter);
    },
    async onStaysRed(lines, db) {
      for (const one of lines) {
        log.warn({ receipt: one.receipt, lines: one.lines }, 'an act is not to be seen everywhere');
        await tellOfRed({ db, now, who: null }, one);
      }
    },
  });
  return {
    ...verifier,
    follow(told) {
      if (told.some(({ event: { kind } }) => /^(?:article|front|receipt)\./.test(kind))) void verifier.poke();
      for (const { event } of told)
        if (event.kind === 'receipt.changed')
          tell({ kind: 'receipts.changed', ...(event.of !== null && { story: event.of }) });
    },
  };
}
