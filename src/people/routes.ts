import { Forbidden } from '../base/errors.ts';
import { outbox, outboxLetter, resendLetter } from '../mail/outbox.ts';
import type { Row } from '../store/tables.ts';
import type { Letterhead } from './actor.ts';
import { audit } from './audit.ts';
import { auditCsv, auditLog } from './audit-log.ts';
import { byline, bylines, mayChangeByline, refuseOwnName } from './bylines.ts';
import { changeStanding } from './change-standing.ts';
import { colleaguesOf } from './colleagues.ts';
import * as contract from './contract.ts';
import { invite, resendInvitation, withdrawInvitation } from './invite.ts';
import { invitationOf, listPeople } from './list-people.ts';
import { endSession, endSessions, listSessions } from './list-sessions.ts';
import { changeMe, meOf } from './me.ts';
import { offBoard } from './off-board.ts';
import type { Person } from './person.ts';
import { type Act, may, mayReadAll } from './rights.ts';
import { saveAuthor } from './save-author.ts';
import { dropSecondFactor, requireSecondFactor } from './second-factor-rules.ts';
import { type Route, serve } from './serve.ts';
import { setAddress } from './set-address.ts';
import { reinstate, suspend } from './suspend.ts';

/** What letters are headed with, as it is now, and whether a mail server takes them. */
export interface RoutesSetting {
  origin: string;
  paper(): { name: string; language: string };
  sendsMail: boolean;
}

const everybody = () => true;
const who = (act: Act) => (person: Person) => may(person, act);

/** Everything of `contract.ts`, with who may ask for it. */
export function peopleRoutes({ origin, paper, sendsMail }: RoutesSetting): Route[] {
  const head = (): Letterhead => ({ origin, paper: paper().name, language: paper().language });
  // without a mail server the link is for who invites to hand over; else it is the invited one's alone
  const sent = ({ key, link }: { key: Row<'oneTimeKeys'>; link: string }, by: string) => ({
    invitation: invitationOf(key, by),
    link: sendsMail ? null : link,
  });
  return [
    serve(contract.me, { may: everybody, run: meOf, beforeSecondFactor: true }),
    serve(contract.changeMe, { may: everybody, run: async (ctx, input) => done(changeMe(ctx, input)) }),
    serve(contract.colleagues, { may: everybody, run: async ({ db }) => ({ people: await colleaguesOf(db) }) }),
    serve(contract.people, { may: who('people.manage'), run: ({ db, person }) => listPeople(db, person) }),
    serve(contract.invite, {
      may: who('people.manage'),
      run: async (ctx, input) => sent(await invite(ctx, head(), input), ctx.person.name),
    }),
    serve(contract.resendInvitation, {
      may: who('people.manage'),
      run: async (ctx, { id }) => sent(await resendInvitation(ctx, head(), id), ctx.person.name),
    }),
    serve(contract.withdrawInvitation, {
      may: who('people.manage'),
      run: async (ctx, { id }) => done(withdrawInvitation(ctx, id)),
    }),
    serve(contract.changeStanding, {
      may: who('people.manage'),
      run: async (ctx, { id, ...standing }) => done(changeStanding(ctx, id, standing)),
    }),
    serve(contract.setAddress, {
      may: (person) => may(person, 'people.manage') && person.roles.includes('administrator'),
      run: async (ctx, input) => done(setAddress(ctx, head(), input)),
    }),
    serve(contract.suspend, {
      may: who('people.manage'),
      run: async (ctx, { id, reason }) => done(suspend(ctx, id, reason)),
    }),
    serve(contract.reinstate, { may: who('people.manage'), run: async (ctx, { id }) => done(reinstate(ctx, id)) }),
    serve(contract.offBoard, {
      may: who('people.manage'),
      run: async (ctx, input) => ({ stories: await offBoard(ctx, input) }),
    }),
    serve(contract.dropSecondFactor, {
      may: who('people.manage'),
      run: async (ctx, input) => done(dropSecondFactor(ctx, head(), input)),
    }),
    serve(contract.requireSecondFactor, {
      may: who('people.manage'),
      run: async (ctx, { required }) => done(requireSecondFactor(ctx, required)),
    }),
    serve(contract.sessions, {
      may: everybody,
      run: async (ctx, { person }) => ({ sessions: await listSessions(ctx, person) }),
    }),
    serve(contract.endSession, { may: everybody, run: async (ctx, { id }) => done(endSession(ctx, id)) }),
    serve(contract.endSessions, {
      may: everybody,
      run: async (ctx, { person }) => ({ ended: await endSessions(ctx, person) }),
    }),
    serve(contract.auditLog, {
      may: who('audit.read'),
      run: ({ db, person }, { before, ...filter }) => auditLog(db, filter, before, person),
    }),
    serve(contract.auditExport, {
      may: who('audit.read'),
      run: async (ctx, filter) => {
        const csv = await auditCsv(ctx.db, filter, ctx.person);
        await audit(ctx, { what: 'audit.exported', detail: filter });
        return { fileName: `audit-${new Date(ctx.now()).toISOString().slice(0, 10)}.csv`, csv };
      },
    }),
    serve(contract.outbox, {
      may: who('outbox.read'),
      run: async ({ db, person }, filter) => {
        const { letters, more } = await outbox(db, filter);
        return { letters: letters.map((row) => letterFor(person, row)), more, sends: sendsMail };
      },
    }),
    serve(contract.outboxLetter, {
      may: who('outbox.read'),
      run: async (ctx, { id }) => {
        const row = await outboxLetter(ctx.db, id);
        // whoever reads it could walk in as somebody else: an administrator may, and it is written down
        if (row.secret === 1 && !ctx.person.roles.includes('administrator'))
          throw new Forbidden('This letter opens an account. Only an administrator can read it.');
        if (row.secret === 1) await audit(ctx, { what: 'outbox.read', thing: `letter:${id}` });
        const letter = letterFor(ctx.person, row);
        return { ...letter, text: letter.subject === null ? null : row.textBody };
      },
    }),
    serve(contract.resendLetter, {
      may: who('outbox.read'),
      run: async (ctx, { id }) => {
        await resendLetter(ctx, id);
        await audit(ctx, { what: 'outbox.resent', thing: `letter:${id}` });
        return {};
      },
    }),
    serve(contract.bylines, { may: everybody, run: ({ db, person }, input) => bylines(db, person, input) }),
    serve(contract.byline, { may: everybody, run: ({ db, person }, { id }) => byline(db, person, id) }),
    serve(contract.addByline, {
      may: who('bylines.manage'),
      run: async (ctx, input) => {
        const id = await saveAuthor(ctx, present(input));
        await audit(ctx, { what: 'byline.added', thing: `author:${id}`, detail: { name: input.name } });
        return { id };
      },
    }),
    serve(contract.saveByline, {
      may: everybody,
      run: async (ctx, input) => {
        const now = contract.bylineSchema.parse(await byline(ctx.db, ctx.person, input.id));
        if (!mayChangeByline(ctx.person, input.id)) throw new Forbidden('This is the by-line of somebody else.');
        refuseOwnName(ctx.person, now, input);
        await saveAuthor(ctx, present(input));
        await audit(ctx, {
          // by whom readers may have it, whoever wrote nothing yet
          what: may(ctx.person, 'bylines.manage') ? 'byline.kept' : 'byline.changed',
          thing: `author:${input.id}`,
          detail: { fields: Object.keys(input) },
        });
        return {};
      },
    }),
  ];
}

async function done(work: Promise<unknown>): Promise<Record<string, never>> {
  await work;
  return {};
}

type Present<Fields> = { [Name in keyof Fields]: Exclude<Fields[Name], undefined> };

/** Without what is undefined, which means the same as absent. */
function present<Fields extends object>(fields: Fields): Present<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<Fields>;
}

/** A notice or a letter to partners has words of a story: for those who read them all, and for whom it is written to. */
function letterFor(person: Person, row: Row<'outbox'>) {
  const { id, recipient, kind, subject, state, createdAt, sentAt, tries, lastError } = row;
  const isOfStory = kind === 'notice' || kind.startsWith('partner.');
  const isShown = !isOfStory || mayReadAll(person) || recipient === person.email;
  return { id, to: recipient, kind, subject: isShown ? subject : null, state, createdAt, sentAt, tries, lastError };
}
