import { isoInstant } from '../../base/clock.ts';
import type { PersonId } from '../../base/ids.ts';
import { readSettings } from '../../paper/read-settings.ts';
import type { Actor } from '../../people/actor.ts';
import { addPerson } from '../../people/add-person.ts';
import { changeStanding } from '../../people/change-standing.ts';
import { rolesOf, sectionsOf } from '../../people/find-person.ts';
import { newEnterLink, newPasswordLink } from '../../people/links-by-hand.ts';
import { newOwnerLink } from '../../people/owner-link.ts';
import { ROLES, type Role } from '../../people/person.ts';
import { dropSecondFactor } from '../../people/second-factor-rules.ts';
import { reinstate, suspend } from '../../people/suspend.ts';
import type { Row } from '../../store/tables.ts';
import { originOf } from '../config.ts';
import { asJson, type Command, type CommandSetting, readCall, UsageError, usageOf } from './command.ts';

type Account = Row<'people'>;

/** Accounts by hand, for whoever has the machine. No password is ever given on the command line, or made up and shown. */
export const user: Command = {
  name: 'user',
  usage: [
    'user list [--json]',
    'user add NAME --email ADDRESS --username NAME --role ROLE[,ROLE …] [--json]',
    'user roles WHO ROLE[,ROLE …]',
    'user suspend WHO [--reason TEXT]',
    'user reinstate WHO',
    'user reset-password WHO [--drop-second-factor] [--json]',
    'user sign-in-link WHO [--json]',
    'user owner-link [--json]',
  ],
  says: `Accounts of the newsroom. WHO is a user name or an e-mail address; roles are ${ROLES.join(', ')}.`,
  onlyReads: ([verb]) => verb === 'list',
  async run(setting, words) {
    const { values, positionals } = readCall(words, {
      json: { type: 'boolean' },
      email: { type: 'string' },
      username: { type: 'string' },
      role: { type: 'string' },
      reason: { type: 'string' },
      'drop-second-factor': { type: 'boolean' },
    });
    const [verb, ...rest] = positionals;
    const ctx = actorOf(setting);
    const origin = originOf(setting.config, setting.config.port);
    const give = (link: string, what: string) => {
      setting.print(values.json ? asJson({ link }) : link);
      setting.note(what);
      return 0;
    };
    if (verb === 'list' && rest.length === 0) return list(setting, values.json === true);
    if (verb === 'add' && rest.length === 1) {
      const { email = '', username = '' } = values;
      const roles = rolesIn(values.role);
      const id = await addPerson(ctx, { name: rest[0] as string, email, username, roles });
      return give(await newPasswordLink(ctx, origin, id), 'The link sets the password. It works once, for a day.');
    }
    if (verb === 'roles' && rest.length === 2) {
      const row = await account(setting, rest[0]);
      await changeStanding(ctx, row.id, { roles: rolesIn(rest[1]), sections: sectionsOf(row), author: row.authorId });
      setting.note(`${row.name} is ${rolesIn(rest[1]).join(', ')} now; their sessions have ended.`);
      return 0;
    }
    if (verb === 'suspend' && rest.length === 1) {
      const row = await account(setting, rest[0]);
      await suspend(ctx, row.id, values.reason ?? '');
      setting.note(`${row.name} is suspended; their sessions have ended.`);
      return 0;
    }
    if (verb === 'reinstate' && rest.length === 1) {
      const row = await account(setting, rest[0]);
      await reinstate(ctx, row.id);
      setting.note(`${row.name} can sign in again.`);
      return 0;
    }
    if (verb === 'reset-password' && rest.length === 1) {
      const row = await account(setting, rest[0]);
      const { name: paper, language } = await readSettings(setting.db);
      const head = { origin, paper, language };
      if (values['drop-second-factor'])
        await dropSecondFactor(ctx, head, { id: row.id, reason: 'from the command line' });
      return give(
        await newPasswordLink(ctx, origin, row.id),
        'The link sets a new password. It works once, for a day.',
      );
    }
    if (verb === 'sign-in-link' && rest.length === 1)
      return give(await newEnterLink(ctx, origin, (await account(setting, rest[0])).id), 'It works once, for a day.');
    if (verb === 'owner-link' && rest.length === 0)
      return give(
        await newOwnerLink(ctx, origin),
        'Whoever opens it first becomes an owner. It works once, for a day.',
      );
    throw new UsageError(usageOf(user));
  },
};

function actorOf({ db, now }: CommandSetting): Actor {
  return { db, now, who: null, person: null, from: '', agent: 'standfirst' };
}

async function account({ db }: CommandSetting, word = ''): Promise<Account> {
  const typed = word.trim().toLowerCase();
  const row = await db
    .selectFrom('people')
    .selectAll()
    .where(typed.includes('@') ? 'email' : 'username', '=', typed)
    .executeTakeFirst();
  if (!row) throw new UsageError(`There is no account ${word}.`);
  return row;
}

function rolesIn(text = ''): Role[] {
  const roles = text.split(',').map((word) => word.trim());
  const known = roles.filter((word): word is Role => (ROLES as readonly string[]).includes(word));
  if (known.length !== roles.length || known.length === 0)
    throw new UsageError(`A role is one of ${ROLES.join(', ')}.`);
  return known;
}

async function list({ db, print, note }: CommandSetting, json: boolean): Promise<number> {
  const rows = await db.selectFrom('people').selectAll().orderBy('name').execute();
  const all = rows.map((row) => ({
    id: row.id satisfies PersonId,
    name: row.name,
    username: row.username,
    email: row.email,
    roles: rolesOf(row),
    sections: sectionsOf(row),
    state: row.state,
    secondFactor: row.twoFactorEnabled === 1,
    lastSeenAt: row.seenAt === null ? null : isoInstant(row.seenAt),
  }));
  if (json) print(asJson(all));
  else
    for (const one of all)
      print(
        `${one.username.padEnd(20)} ${one.state.padEnd(10)} ${one.roles.join(',').padEnd(28)} ${one.name} <${one.email}>`,
      );
  if (!json) note(`${all.length} ${all.length === 1 ? 'account' : 'accounts'}`);
  return 0;
}
