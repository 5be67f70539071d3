import type { Lateness } from '../../../base/why-late.ts';
import { deskSteps } from './desk-steps.ts';
import { quoted } from './quoted.ts';
/** The desk: what is in work, when it is due, and what people are told. */
export const desk = {
  title: 'Desk',
  views: 'Views of the desk',
  board: 'Board',
  calendar: 'Calendar',
  list: 'List',
  steps: 'Steps',
  print: 'Print for the meeting',
  untitled: 'Without a title',
  everything: 'Everybody’s',
  mine: 'Mine',
  desks: 'Desk',
  anyDesk: 'All desks',
  generalDesk: 'General desk',
  whose: 'Whose',
  nothing: 'Nothing is in work. Write an idea above.',
  nothingHere: 'Nothing here.',
  older: (count: number) =>
    `${count >= 1000 ? '1000 or more drafts' : count === 1 ? '1 draft' : `${count} drafts`} without a plan, untouched for a month, are in the list of stories.`,
  toStories: 'To the list of stories',
  countIn: (name: string, count: number) => `${name}, ${count === 1 ? '1 story' : `${count} stories`}`,
  step: 'Step',
  moved: (title: string, step: string) => `${title}: ${step}`,
  notMoved: (title: string, why: string) => `${quoted(title)} stays where it was. ${why}`,
  moveMenu: (title: string) => `Move ${quoted(title)} to another step`,
  moveTo: 'Move to',
  open: 'Open the text',
  plan: 'Plan …',
  planOf: (title: string) => `Plan of ${quoted(title)}`,
  keys: {
    idea: 'New idea',
    next: 'Next card',
    before: 'Card before',
    plan: 'Plan of the card',
    today: 'Today',
    nextDay: 'Next day',
    dayBefore: 'Day before',
  },
  cardHint: 'Arrow keys go from card to card, Shift and an arrow key moves the card, Enter opens the story.',
  // ── signs
  overdue: 'Overdue',
  due: 'Due',
  dueAt: (when: string) => `Due ${when}`,
  dueNoText: (when: string) => `Due ${when}, no text`,
  overdueAt: (when: string) => `Overdue, was due ${when}`,
  noText: 'No text',
  unassigned: 'Nobody has it',
  slotAt: (when: string) => `Out ${when}`,
  outAt: (when: string) => `Goes out ${when}`,
  embargo: (when: string) => (when ? `Embargo until ${when}` : 'Embargo'),
  unsaid: 'Imported: no version said to be ready',
  unreadied: (who: string) => (who ? `Changed after it was ready, by ${who}` : 'Changed after it was ready'),
  readyVersion: (version: number) => `Version ${version}`,
  live: 'Live',
  scheduled: 'Scheduled',
  withdrawn: 'Withdrawn',
  private: 'Staff only',
  words: (count: number, planned: number | null) => (planned ? `${count} of ${planned} words` : `${count} words`),
  priorities: { '2': 'Top', '1': 'High', '0': 'Normal', '-1': 'Low', '-2': 'Lowest' } as Record<string, string>,
  needNames: { picture: 'Picture', legal: 'Legal', facts: 'Facts', translation: 'Translation' },
  needStates: { no: 'not needed', wanted: 'wanted', done: 'done' },
  wanted: (what: string) => `${what} wanted`,
  // ── ideas
  idea: 'New idea',
  ideaHint: 'Title, then @name, #desk and a time: Who pays for the quay? @ada #news 10:30',
  ideaAdd: 'Add',
  ideaRead: (title: string) => quoted(title),
  ideaFor: (names: string) => `for ${names}`,
  ideaNobody: 'for nobody yet',
  ideaDesk: (name: string) => `desk ${name}`,
  ideaDue: (when: string) => `due ${when}`,
  ideaNoTitle: 'It has no title yet.',
  ideaWho: (name: string, names: string) => (names ? `Who is @${name}? ${names}` : `Nobody here is called @${name}.`),
  ideaWhichDesk: (name: string, names: string) =>
    names ? `Which desk is #${name}? ${names}` : `There is no desk #${name}.`,
  ideaAdded: (title: string) => `Added: ${title}`,
  ideaFailed: (title: string) => `${quoted(title)} was not added.`,
  ideaDrop: 'Throw it away',
  ideasLeft: (count: number) =>
    count === 1 ? '1 idea is still being added.' : `${count} ideas are still being added.`,
  ideasLeaveTitle: 'Leave before all ideas are added?',
  tomorrow: 'tomorrow',
  // ── plan
  workingTitle: 'Working title',
  people: 'People',
  peoplePick: 'Give it to …',
  role: (name: string) => `What ${name} does for it`,
  roleHint: 'writes it',
  takeOff: (name: string) => `Take it off ${name}`,
  dueField: 'Due',
  slotField: 'Planned publication',
  priority: 'Priority',
  plannedLength: 'Planned length, words',
  needs: 'Needs',
  notes: 'Notes of the desk',
  meanwhile: 'Somebody else changed this meanwhile. What you typed is not kept yet.',
  chosenMeanwhile: 'Somebody else changed this meanwhile: it shows what they chose. Choose again if yours is right.',
  givenMeanwhile: 'Somebody else gave it to others meanwhile. Look who has it now, and choose again.',
  theirs: 'Now it says:',
  theirsEmpty: 'Now it is empty.',
  keepMine: 'Keep mine',
  takeTheirs: 'Take theirs',
  notKept:
    'Not everything is kept yet. What you typed stays in this tab, and stands here when you open the plan again.',
  closeAnyway: 'Close it all the same',
  history: 'How it came here',
  historyLine: (from: string, to: string) => (from ? `${from} → ${to}` : to),
  why: {
    moved: '',
    begun: 'begun',
    unreadied: 'the text was changed',
    dropped: 'the text went to the trash',
    restored: 'out of the trash',
    published: 'published',
    statuses: 'the steps were changed',
  } as Record<string, string>,
  offBoard: 'Not on the board: readers have all of it, or it was dropped. Moving it puts it back.',
  // ── calendar
  weekOf: (when: string) => `Week of ${when}`,
  nextWeek: 'Next week',
  weekBefore: 'Week before',
  toToday: 'Today',
  /** of a day, where there is little room */
  entries: (count: number) => `(${count})`,
  kinds: {
    due: 'Due',
    slot: 'Planned to go out',
    schedule: 'Goes out by itself',
    done: 'Went out',
    failed: 'Did not go out',
  },
  entryHint: 'Shift and ← or → moves an entry by a day, Shift and ↑ or ↓ by half an hour.',
  rescheduled: (title: string, kind: string, when: string) => `${title}: ${kind} ${when}`,
  moveEntry: (title: string) => `Another time for ${quoted(title)}`,
  newTime: 'Day and time',
  noDay: 'Nothing is due or planned on this day.',
  otherHourTitle: 'Another hour for readers?',
  otherHour: (title: string, from: string, to: string) =>
    `${quoted(title)} goes out by itself on ${from}. It would go out on ${to} instead.`,
  otherHourDo: 'Move it',
  otherHourNot: 'Leave it where it was',
  zoneNote: (own: string, paper: string) =>
    `Hours here are those of this device (${own}). The paper publishes by the clocks of ${paper}.`,
  // ── list
  search: 'Search titles',
  show: 'Show',
  showAll: 'All in work',
  shows: { overdue: 'Overdue', unassigned: 'Nobody has it', noText: 'No text', unreadied: 'Changed after ready' },
  anyStep: 'Any step',
  closed: 'Also what is finished',
  more: 'More',
  columns: { title: 'Story', step: 'Step', people: 'People', due: 'Due', slot: 'Out', desk: 'Desk' },
  ...deskSteps,
  // ── print
  printTitle: (day: string) => `The day: ${day}`,
  printDone: 'Close',
  printNow: 'Print',
  printDue: 'Due today and late',
  printOut: 'To go out today',
  printRest: 'In work',
  printGoing: 'Out today by itself:',
  // ── notices
  notices: 'Notices',
  bell: (count: number) =>
    count === 0 ? 'Notices, none new' : count === 1 ? 'Notices, 1 new' : `Notices, ${count} new`,
  noNotices: 'Nobody told you anything yet.',
  noNew: 'Nothing new.',
  onlyMentions: 'Mentions me',
  onlyUnread: 'New',
  allNotices: 'All',
  markAll: 'Mark all as read',
  allOfThem: 'All notices',
  isNew: 'New',
  times: (count: number) => `${count} times`,
  paper: 'The paper',
  told: {
    mention: (by: string, title: string) => `${by} mentions you in ${quoted(title)}`,
    reply: (by: string, title: string) => `${by} answers a comment in ${quoted(title)}`,
    assigned: (by: string, title: string) => `${by} gives you ${quoted(title)}`,
    takenOff: (by: string, title: string) => `${by} takes ${quoted(title)} off your hands`,
    statusMoved: (by: string, title: string, data: Told) => `${by} moves ${quoted(title)} to ${data.status ?? '…'}`,
    unreadied: (by: string, title: string) => `${by} changed ${quoted(title)}: it is not ready any more`,
    overdue: (_by: string, title: string) => `${quoted(title)} is overdue`,
    scheduleLate: (_by: string, title: string, data: Told) =>
      `${quoted(title)} went out ${data.seconds ?? '…'} seconds late${because(data)}`,
    scheduleFailed: (_by: string, title: string, data: Told) =>
      `${quoted(title)} did not go out: ${data.reason ?? '…'}`,
    receiptRed: (_by: string, title: string, data: Told) =>
      `${quoted(title)} has not arrived everywhere: ${data.what ?? '…'}`,
    embargoLifted: (by: string, title: string) => `${by} lifted the embargo on ${quoted(title)}`,
    storyWithdrawn: (by: string, title: string) => `${by} withdrew ${quoted(title)}`,
    cardGone: (_by: string, title: string, data: Told) => `The card of ${quoted(title)} left the ${frontOf(data)}`,
    launchLate: (_by: string, _title: string, data: Told) =>
      `The ${frontOf(data)} was launched ${data.seconds ?? '…'} seconds late${because(data)}`,
    launchFailed: (_by: string, _title: string, data: Told) =>
      `The ${frontOf(data)} was not launched: ${data.reason ?? '…'}`,
    menuLate: (_by: string, _title: string, data: Told) =>
      `A menu was launched ${data.seconds ?? '…'} seconds late${because(data)}`,
    menuFailed: (_by: string, _title: string, data: Told) =>
      `A menu was not launched at its hour: ${data.reason ?? '…'}`,
    reviewDue: (_by: string, _title: string, data: Told) => `A page is to be looked at again: ${data.what ?? '…'}`,
    linksDead: (_by: string, _title: string, data: Told) =>
      data.count === 1
        ? `A link in ${quoted(data.what ?? '…')} leads nowhere`
        : `${data.count ?? '…'} links lead nowhere, the first in ${quoted(data.what ?? '…')}`,
  },
  choices: 'What you are told of',
  choicesLead: 'Letters wait a minute: what you read here meanwhile is not written to you.',
  inApp: 'In the app',
  byMail: 'By letter',
  choiceNames: {
    mention: 'Somebody mentions me',
    reply: 'Somebody answers my comment',
    assigned: 'I am given a story',
    takenOff: 'A story is taken off my hands',
    statusMoved: 'A story of mine moves on',
    unreadied: 'What I made ready is changed',
    overdue: 'A story of mine is overdue',
    scheduleLate: 'A story went out late',
    scheduleFailed: 'A story did not go out',
    receiptRed: 'A publication has not arrived everywhere',
    embargoLifted: 'An embargo is lifted',
    storyWithdrawn: 'A story is withdrawn',
    cardGone: 'A card left a front',
    launchLate: 'A front went out late',
    launchFailed: 'A front was not launched at its hour',
    menuLate: 'A menu went out late',
    menuFailed: 'A menu was not launched at its hour',
    reviewDue: 'A page is to be looked at again',
    linksDead: 'Links in your stories lead nowhere',
  },
};

/** What a notice says besides who and which story. */
type Told = Readonly<Record<string, string | number | null>>;

const WHY: Readonly<Record<Lateness, string>> = {
  stopped: 'the server was not running at its hour',
  clock: 'the clock of the server was set meanwhile',
  busy: 'the server was busy',
};

function because({ why }: Told): string {
  const words = Object.entries(WHY).find(([known]) => known === why)?.[1];
  return words ? `, because ${words}` : '';
}

/** The front of the whole paper has no name of its own. */
function frontOf({ front, what }: Told): string {
  return front === 'home' ? 'home page' : `front ${what ?? '…'}`;
}
