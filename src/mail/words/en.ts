/** Why a partner is written to, and whom to turn to. */
const PARTNER =
  'You get this letter because {paper} has you among its partners. For questions, or to get no more of them: {contact}';

/** Every letter of the newsroom in English; the other languages have the same ones with the same `{room}` in them. */
export const en = {
  greeting: 'Hello {name},',
  closing: 'If this was not you, tell an administrator of the paper at once.',
  unknown: 'unknown',
  invitation: {
    subject: 'You are invited to write for {paper}',
    body: ['{by} invites you to the newsroom of {paper}. Choose a user name and a password, and you can begin.'],
    press: 'Accept the invitation',
    after: [
      'The link works once, until {until}. If you do not expect an invitation, leave it: nothing happens without you.',
    ],
  },
  link: {
    subject: 'Your link to sign in to {paper}',
    body: ['With this link you sign in to the newsroom of {paper}.'],
    press: 'Sign in',
    after: ['The link works once, for 15 minutes. If you did not ask for it, you can throw this letter away.'],
  },
  password: {
    subject: 'A new password for {paper}',
    body: ['Somebody, most likely you, asked for a new password at {paper}.'],
    press: 'Choose a new password',
    after: ['The link works once, for one hour. If you did not ask for it, nothing changes.'],
  },
  passwordChanged: {
    subject: 'Your password at {paper} was changed',
    body: ['Your password was changed from the network address {from}. All your other sessions have ended.'],
  },
  device: {
    subject: 'A new device signed in to {paper}',
    body: [
      'Your account was signed in to from a browser that was not used with it before: {at}, from the network address {from}, with {agent}.',
      'If it was you, all is well.',
    ],
  },
  locked: {
    subject: 'Somebody tries to sign in as you at {paper}',
    body: [
      'There were several wrong tries to sign in to your account, the last from the network address {from}. New tries have to wait for a while.',
      'Browsers that you signed in with before are not held up, and a link by mail lets you in at any time. If the tries were yours, wait a few minutes.',
    ],
  },
  factorOn: {
    subject: 'The second step of your account at {paper} is on',
    body: ['A second step was switched on for your account. From now on a code is asked for when you sign in.'],
  },
  factorOff: {
    subject: 'The second step of your account at {paper} is off',
    body: ['The second step of your account was switched off.'],
  },
  factorDropped: {
    subject: 'The second step of your account at {paper} was taken away',
    body: ['An administrator took the second step of your account away, and your sessions have ended.'],
  },
  passkey: {
    subject: 'A passkey was added to your account at {paper}',
    body: ['A passkey was added to your account: {passkey}.'],
  },
  newAddress: {
    subject: 'Is this your new address at {paper}?',
    body: ['You want to use {email} for your account at {paper}. It counts once you have opened this link.'],
    press: 'Use this address',
    after: [
      'The link works once, for one day. If you did not ask for it, you can throw this letter away: nothing changes.',
    ],
  },
  addressAsked: {
    subject: 'Your account at {paper} is to get another address',
    body: [
      'Somebody who is signed in as you asked that your account uses {email} from now on. The request came from the network address {from}.',
      'If it was you, all is well. If it was not, stop it: everybody is then signed out of your account, its password opens nothing any more, and you choose a new one.',
    ],
    press: 'Stop the change',
    after: ['The link works once, for seven days, also after the new address was confirmed.'],
  },
  addressTaken: {
    subject: 'Your address was given for an account at {paper}',
    body: [
      'Somebody wanted to use this address for another account at {paper}. It is that of yours, so nothing was changed.',
      'If it was you, sign in with the account that has this address. If not, there is nothing to do.',
    ],
  },
  addressSet: {
    subject: 'Your account at {paper} has another address',
    body: [
      '{by} changed your account: its e-mail address is {email}, its user name is {username}. All your sessions have ended.',
    ],
  },
  usernameChanged: {
    subject: 'Your user name at {paper} was changed',
    body: ['Your user name is {username} now. All your other sessions have ended.'],
  },
  notice: {
    subject: 'From the desk of {paper}: {line}',
    body: ['{line}.'],
    press: 'Open it in the newsroom',
    after: ['In your account you choose what you get letters about.'],
  },
  partnerPublished: {
    subject: 'New from {paper}: {headline}',
    body: ['{paper} has published this story.', '{headline}', '{standfirst}', '{byline}', 'Published: {at}'],
    press: 'Read it',
    after: [PARTNER],
  },
  partnerUpdated: {
    subject: 'Updated by {paper}: {headline}',
    body: ['{paper} has updated this story.', '{headline}', '{standfirst}', '{byline}', '{note}', 'Updated: {at}'],
    press: 'Read it',
    after: [PARTNER],
  },
  partnerCorrected: {
    subject: 'Correction by {paper}: {headline}',
    body: [
      '{paper} has corrected this story. Please take the correction over where you use it.',
      '{headline}',
      '{note}',
      'Published: {publishedAt}',
      'Corrected: {at}',
    ],
    press: 'Read it',
    after: [PARTNER],
  },
  partnerClarified: {
    subject: 'Clarification by {paper}: {headline}',
    body: [
      '{paper} has clarified this story. Please take the clarification over where you use it.',
      '{headline}',
      '{note}',
      'Published: {publishedAt}',
      'Clarified: {at}',
    ],
    press: 'Read it',
    after: [PARTNER],
  },
  partnerWithdrawn: {
    subject: 'Withdrawn by {paper}: {headline}',
    body: [
      '{paper} has withdrawn this story. Please take it down where you use it.',
      '{headline}',
      '{note}',
      'Published: {publishedAt}',
      'Withdrawn: {at}',
    ],
    press: 'Its address',
    after: [PARTNER],
  },
  partnerRetracted: {
    subject: 'Retracted by {paper}: {headline}',
    body: [
      '{paper} has retracted this story: it should not have been published. Please take it down where you use it.',
      '{headline}',
      '{note}',
      'Published: {publishedAt}',
      'Retracted: {at}',
    ],
    press: 'Its address',
    after: [PARTNER],
  },
  partnerUndone: {
    subject: 'Taken back by {paper}: {headline}',
    body: [
      'What {paper} wrote to you about this story ({told}) was taken back. Readers have the story as it was before.',
      '{headline}',
      'Taken back: {at}',
    ],
    press: 'Read it',
    after: [PARTNER],
  },
  partnerUnpublished: {
    subject: 'Taken back by {paper}: {headline}',
    body: [
      'What {paper} wrote to you about this story ({told}) was taken back: readers do not have it any more. Please take it down where you use it.',
      '{headline}',
      'Taken back: {at}',
    ],
    after: [PARTNER],
  },
};
