import type { z } from 'zod';
import type { Endpoint } from '../../base/endpoint.ts';
import { audit } from '../audit.ts';
import { announceEnded } from '../ended.ts';
import * as contract from './contract.ts';
import { resetPassword } from './lost-password.ts';
import { askForAddress, changeUsername, confirmAddress, ownAddress, withdrawAddress } from './own-address.ts';
import { changePassword } from './own-password.ts';
import { beginSecondFactor, confirmSecondFactor, newRecoveryCodes, stopSecondFactor } from './own-second-factor.ts';
import { askForLetter } from './send-asked-letter.job.ts';
import { stopAddress } from './stop-address.ts';
import { asPerson, keepCookies, type OwnVisit, type Visit } from './visit.ts';
import { acceptInvitation, readInvitation } from './with-invitation.ts';
import { enterByLink } from './with-link.ts';
import {
  addPasskey,
  ownPasskeys,
  passkeyChallenge,
  passkeyOptions,
  removePasskey,
  signInWithPasskey,
} from './with-passkey.ts';
import { signInWithPassword } from './with-password.ts';
import { signInWithCode } from './with-second-factor.ts';

/** An endpoint below `/newsroom/api/auth`; `own` ones are for who is signed in. */
export interface Door {
  endpoint: Endpoint;
  own: boolean;
  run(visit: Visit, input: unknown): Promise<unknown>;
}

export const DOORS: readonly Door[] = [
  open(contract.signIn, signInWithPassword),
  open(contract.secondFactor, signInWithCode),
  open(contract.requestLink, async (visit, { email }) => {
    await askForLetter(visit, { email, letter: 'link' });
    return {};
  }),
  open(contract.enter, (visit, { token }) => enterByLink(visit, token)),
  open(contract.forgotPassword, async (visit, { email }) => {
    await askForLetter(visit, { email, letter: 'password' });
    return {};
  }),
  open(contract.resetPassword, async (visit, input) => {
    await resetPassword(visit, input);
    return {};
  }),
  open(contract.readInvitation, (visit, { token }) => readInvitation(visit, token)),
  open(contract.acceptInvitation, acceptInvitation),
  open(contract.passkeyChallenge, async (visit) => ({ options: await passkeyChallenge(visit) })),
  open(contract.passkeySignIn, (visit, { response }) => signInWithPasskey(visit, response)),
  own(contract.signOut, async (visit) => {
    const { person, session } = visit.visitor;
    await visit.db.deleteFrom('sessions').where('id', '=', session).execute();
    announceEnded({ person: person.id, sessions: [session] });
    const { headers } = await visit.auth.api.forgetSession({ headers: visit.headers, returnHeaders: true });
    keepCookies(visit, headers);
    await audit(asPerson(visit, person.id), { what: 'session.closed', thing: `person:${person.id}` });
    return {};
  }),
  own(contract.changePassword, async (visit, input) => {
    await changePassword(visit, input);
    return {};
  }),
  own(contract.beginSecondFactor, (visit, { password }) => beginSecondFactor(visit, password)),
  own(contract.confirmSecondFactor, async (visit, { code }) => ({
    recoveryCodes: await confirmSecondFactor(visit, code),
  })),
  own(contract.stopSecondFactor, async (visit, { password }) => {
    await stopSecondFactor(visit, password);
    return {};
  }),
  own(contract.newRecoveryCodes, async (visit, { password }) => ({
    recoveryCodes: await newRecoveryCodes(visit, password),
  })),
  open(contract.stopAddress, async (visit, { token }) => {
    await stopAddress(visit, token);
    return {};
  }),
  own(contract.ownAddress, (visit) => ownAddress(visit)),
  own(contract.changeAddress, async (visit, input) => {
    await askForAddress(visit, input);
    return {};
  }),
  own(contract.withdrawAddress, async (visit) => {
    await withdrawAddress(visit);
    return {};
  }),
  own(contract.confirmAddress, (visit, { token }) => confirmAddress(visit, token)),
  own(contract.changeUsername, async (visit, input) => {
    await changeUsername(visit, input);
    return {};
  }),
  own(contract.passkeys, async (visit) => ({ passkeys: await ownPasskeys(visit) })),
  own(contract.passkeyOptions, async (visit, { password }) => ({ options: await passkeyOptions(visit, password) })),
  own(contract.addPasskey, async (visit, input) => {
    await addPasskey(visit, input);
    return {};
  }),
  own(contract.removePasskey, async (visit, { id }) => {
    await removePasskey(visit, id);
    return {};
  }),
];

function open<Input extends z.ZodType, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  run: (visit: Visit, input: z.output<Input>) => Promise<z.input<Output>>,
): Door {
  return { endpoint, own: false, run: run as Door['run'] };
}

function own<Input extends z.ZodType, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  run: (visit: OwnVisit, input: z.output<Input>) => Promise<z.input<Output>>,
): Door {
  return { endpoint, own: true, run: run as Door['run'] };
}
