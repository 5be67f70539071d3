import type { Letter } from './letter.ts';

/** Every letter that the newsroom writes to its people: the one catalogue of their words. Instants come as words. */
interface Setting {
  paper: string;
}

const closing = 'If this was not you, tell an administrator of the paper at once.';

export const invitationLetter = (at: Setting & { name: string; by: string; href: string; until: string }): Letter => ({
  paper: at.paper,
  subject: `You are invited to write for ${at.paper}`,
  paragraphs: [
    `Hello ${at.name},`,
    at.by
      ? `${at.by} invites you to the newsroom of ${at.paper}. Choose a user name and a password, and you can begin.`
      : `You are invited to the newsroom of ${at.paper}. Choose a user name and a password, and you can begin.`,
  ],
  action: { label: 'Accept the invitation', href: at.href },
  after: [
    `The link works once, until ${at.until}. If you do not expect an invitation, leave it: nothing happens without you.`,
  ],
});

export const linkLetter = (at: Setting & { name: string; href: string }): Letter => ({
  paper: at.paper,
  subject: `Your link to sign in to ${at.paper}`,
  paragraphs: [`Hello ${at.name},`, `with this link you sign in to the newsroom of ${at.paper}.`],
  action: { label: 'Sign in', href: at.href },
  after: ['The link works once, for 15 minutes. If you did not ask for it, you can throw this letter away.'],
});

export const passwordLetter = (at: Setting & { name: string; href: string }): Letter => ({
  paper: at.paper,
  subject: `A new password for ${at.paper}`,
  paragraphs: [`Hello ${at.name},`, `somebody, most likely you, asked for a new password at ${at.paper}.`],
  action: { label: 'Choose a new password', href: at.href },
  after: ['The link works once, for one hour. If you did not ask for it, nothing changes.'],
});

export const passwordChangedLetter = (at: Setting & { name: string; from: string }): Letter => ({
  paper: at.paper,
  subject: `Your password at ${at.paper} was changed`,
  paragraphs: [
    `Hello ${at.name},`,
    `your password was changed${at.from ? ` from the address ${at.from}` : ''}. All your other sessions have ended.`,
    closing,
  ],
});

export const deviceLetter = (at: Setting & { name: string; from: string; agent: string; at: string }): Letter => ({
  paper: at.paper,
  subject: `A new device signed in to ${at.paper}`,
  paragraphs: [
    `Hello ${at.name},`,
    `your account was signed in to from a browser that was not used with it before: ${at.at}, from the address ${at.from || 'unknown'}, with ${at.agent || 'an unknown program'}.`,
    `If it was you, all is well. ${closing}`,
  ],
});

export const lockedLetter = (at: Setting & { name: string; from: string }): Letter => ({
  paper: at.paper,
  subject: `Somebody tries to sign in as you at ${at.paper}`,
  paragraphs: [
    `Hello ${at.name},`,
    `there were several wrong tries to sign in to your account, the last from the address ${at.from || 'unknown'}. New tries have to wait for a while.`,
    'Browsers that you signed in with before are not held up, and a link by mail lets you in at any time. If the tries were yours, wait a few minutes.',
  ],
});

export const secondFactorLetter = (at: Setting & { name: string; what: 'on' | 'off' | 'dropped' }): Letter => ({
  paper: at.paper,
  subject: `The second factor of your account at ${at.paper}`,
  paragraphs: [
    `Hello ${at.name},`,
    {
      on: 'a second factor was switched on for your account. From now on a code is asked for when you sign in.',
      off: 'the second factor of your account was switched off.',
      dropped: 'an administrator took the second factor of your account away, and your sessions have ended.',
    }[at.what],
    closing,
  ],
});

export const passkeyLetter = (at: Setting & { name: string; passkey: string }): Letter => ({
  paper: at.paper,
  subject: `A passkey was added to your account at ${at.paper}`,
  paragraphs: [
    `Hello ${at.name},`,
    `a passkey was added to your account${at.passkey ? `: ${at.passkey}` : ''}.`,
    closing,
  ],
});
