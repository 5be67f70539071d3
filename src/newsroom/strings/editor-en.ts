import { checkingEn } from './checking-en.ts';
import { editorBlocksEn } from './editor-blocks-en.ts';
import { editorFieldsEn } from './editor-fields-en.ts';
import { editorHistoryEn } from './editor-history-en.ts';
import { editorPanelsEn } from './editor-panels-en.ts';

/** Every word of the editor. Another language is a file of the same shape and a line in `editor/use-words.ts`. */
export const editorEn = {
  ...editorBlocksEn,
  ...editorPanelsEn,

  checking: checkingEn,
  about: editorFieldsEn,
  history: editorHistoryEn,

  // where the words are
  status: {
    opening: 'Opening …',
    saved: 'Saved',
    saving: 'Saving …',
    offline: 'Offline.',
    refused: 'Not taken by the server',
  },
  signedOut: 'Signed out.',
  signedOutTitle: 'You are signed out',
  signInAgain: 'Sign in again',
  keptHere: 'What you write is kept in this browser.',
  notKept: 'This browser keeps nothing: leave the page open.',
  waiting: (count: number) => (count === 1 ? '1 change waiting' : `${count} changes waiting`),
  tryNow: 'Try again now',
  peopleHere: 'Also in this story',
  refusedTitle: 'The server does not take what is written here',
  refusedPlain: 'It gave no reason. Copy your text before you leave this page.',
  refusedReasons: {
    'permission-denied':
      'You may not open this story any more, or your session is over. Copy your text, then sign in again.',
    'not-allowed': 'You may not open this story, or not any more.',
    'signed-out': 'Your session is over. Sign in again to write on: nothing of your text is lost.',
    'not-accepted':
      'Something in it is no text that the editor makes. Copy your text, then open the story as the server has it.',
    'read-only':
      'You may only read this story now: it was handed on, published or put away while you wrote. Take your words along, then open the story as the server has it.',
    'only-proposals':
      'You may only propose changes in this story now, and what you wrote is not marked as a proposal. Take your words along, open the story as the server has it, and propose them there.',
    'too-large': 'The story is larger than the server takes. Copy your text, then open the story as the server has it.',
  } as Readonly<Record<string, string>>,
  refusedWaiting: (count: number) =>
    count === 1 ? '1 change of yours is not on the server.' : `${count} changes of yours are not on the server.`,
  copyText: 'Copy the text',
  openServerText: 'Open the story as the server has it',
  copied: 'Copied',
  openingLong: 'Opening the story …',
  readOnly: 'You may read this story, but not write in it.',
  inTrash: 'This story is in the trash: nobody can write in it.',
  outOfTrash: 'Take it out of the trash',
  noSuchStory: 'No such story here',
  noSuchStoryText: 'It is not there any more, or it belongs to sections that are not yours. Ask whoever sent you here.',
  suggestOnly: 'You may propose changes and comment. Who may write decides on them.',
  suggest: 'Suggest',
  notSuggested:
    'Words and blocks can be suggested, but not marks, kinds of text and settings. Comment on them, or stop suggesting.',
  noSuggestions: 'Nothing is proposed. Switch on “Suggest” above the text to propose changes.',
  somebody: 'Somebody',
  proposesWords: 'Put in:',
  proposesDeletion: 'Take out:',
  proposesBreak: 'A new paragraph begins here',
  proposesJoin: 'To be joined to the paragraph before',
  part: 'Part',
  suggestionsOf: 'Whose',
  suggestionsOfAll: (count: number) => `Everybody’s (${count})`,
  acceptAllOf: (name: string) => `Accept all by ${name}`,
  rejectAllOf: (name: string) => `Reject all by ${name}`,
  accept: 'Accept',
  reject: 'Reject',
  takeBack: 'Take back',
  insertionNamed: (text: string) => `put in “${text}”`,
  deletionNamed: (text: string) => `take out “${text}”`,
  breakNamed: 'a new paragraph',
  joinNamed: 'two paragraphs joined',
  /** what a button does to one change, for those who do not see what it stands beside */
  actOnChange: (act: string, change: string) => `${act}: ${change}`,
  acceptAll: 'Accept all',
  rejectAll: 'Reject all',

  leaveTextKeys: 'Esc, Tab',
  leaveText: 'Out of the text, from lists and tables too',

  // the head of the story
  headline: 'Headline',
  headlineHint: 'What happened, in one line',
  standfirst: 'Standfirst',
  standfirstHint: 'What the story is about, in a sentence or two',
  kicker: 'Kicker',
  body: 'Text',
  bodyHint: 'Write, or type / for blocks',
  lengthOf: (length: number, good: number) =>
    length > good ? `${length} characters, ${length - good} more than fits well` : `${length} of ${good} characters`,
  untitled: 'Without a headline',
  statuses: {
    draft: 'Draft',
    ready: 'Ready',
    scheduled: 'Scheduled',
    live: 'Live',
    private: 'Staff only',
    withdrawn: 'Withdrawn',
    trash: 'Trash',
  },
};

export type EditorWords = typeof editorEn;
