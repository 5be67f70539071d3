/** Every word of the editor. Another language is a file of the same shape and a line in `editor/use-words.ts`. */
export const editorEn = {
  // where the words are
  status: {
    opening: 'Opening …',
    saved: 'Saved',
    saving: 'Saving …',
    offline: 'Offline.',
    refused: 'Not taken by the server',
  },
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
  } as Readonly<Record<string, string>>,
  refusedWaiting: (count: number) =>
    count === 1 ? '1 change of yours is not on the server.' : `${count} changes of yours are not on the server.`,
  copyText: 'Copy the text',
  copied: 'Copied',
  openingLong: 'Opening the story …',
  readOnly: 'You may read this story, but not write in it.',

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
};

export type EditorWords = typeof editorEn;
