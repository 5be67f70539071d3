/** Mail that left, waits or failed. */
export const outbox = {
  title: 'Outbox',
  noMail: 'This paper sends no mail (SMTP_URL is not set): messages are kept here to be read.',
  state: 'State',
  anyState: 'All',
  states: { queued: 'Waiting', sent: 'Sent', failed: 'Failed', kept: 'Kept here', cancelled: 'Taken back' },
  columns: { to: 'To', subject: 'Subject', state: 'State', at: 'Written' },
  ofStory: 'About a story',
  withheld: 'What this message says about a story is for those who may read every story.',
  read: (subject: string) => `Read: ${subject}`,
  none: 'No message fits.',
  more: 'Show more',
  tries: (count: number) => (count === 1 ? '1 try' : `${count} tries`),
  error: (sentence: string) => `Last error: ${sentence}`,
  resend: 'Send again',
  resent: 'The message waits to be sent again.',
  secret: 'You may not read this message: it opens somebody’s account.',
};
