import { account } from './en/account.ts';
import { audit } from './en/audit.ts';
import { bylines } from './en/bylines.ts';
import { desk } from './en/desk.ts';
import { fronts } from './en/fronts.ts';
import { furniture } from './en/furniture.ts';
import { media } from './en/media.ts';
import { outbox } from './en/outbox.ts';
import { people } from './en/people.ts';
import { publishing } from './en/publishing.ts';
import { session } from './en/session.ts';
import { settings } from './en/settings.ts';
import { shell } from './en/shell.ts';
import { stories } from './en/stories.ts';
import { style } from './en/style.ts';

/** Every word of the newsroom outside the editor. Another language is a file of the same shape. */
export const en = {
  shell,
  session,
  stories,
  account,
  people,
  bylines,
  audit,
  outbox,
  media,
  style,
  fronts,
  furniture,
  settings,
  publishing,
  desk,
};

export type Strings = typeof en;
