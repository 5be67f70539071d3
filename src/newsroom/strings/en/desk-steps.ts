import { quoted } from './quoted.ts';

/** The steps of the work: what they are, and what happens to stories when they are changed. */
export const deskSteps = {
  stepsTitle: 'Steps of the work',
  stepsLead:
    'What a story goes through, whatever readers see of it. Each step knows who may move stories there and away.',
  presets: 'Begin with',
  presetNames: { small: 'Small: Draft, Ready', desk: 'Desk: Idea to Ready' },
  stepName: 'Name',
  stepKind: 'What it means',
  stepKinds: {
    idea: 'An idea: nobody writes yet',
    work: 'In work',
    ready: 'Ready: this version may go out',
    hold: 'On hold',
    dropped: 'Dropped: off the board',
  },
  stepMovers: 'Who may move stories here and away',
  stepChecks: 'Asked for before a story comes here',
  stepAdd: 'Add a step',
  stepRemove: (name: string) => `Remove ${name}`,
  stepsReadOnly: 'The chief of the desk sets them; you can read them here.',
  stepsMoveTitle: (count: number) =>
    count === 1 ? '1 story moves to another step' : `${count} stories move to another step`,
  stepsMove: (count: number, from: string, to: string) =>
    `${count === 1 ? '1 story' : `${count} stories`} from ${quoted(from)} to ${quoted(to)}`,
  stepsBack:
    'Where a step is made again under its former name, what left it with it and was not moved since comes back to it.',
  stepsMoveDo: (count: number) => (count === 1 ? 'Move it and save' : `Move all ${count} and save`),
  stepsMoveNot: 'Go on with the steps',
  stepsOthers: 'Somebody else changed the steps meanwhile.',
  stepsTheirs: (names: string) => `They are now: ${names}. What you changed is not saved yet.`,
  stepsLeaveTitle: 'Leave without saving?',
  stepsLeaveText: 'What you changed in the steps is not saved.',
  stepsLeaveStay: 'Stay',
  stepsLeaveGo: 'Leave',
  stepsSaved: 'The steps are saved.',
  newStep: 'New step',
  checks: {
    people: 'Somebody has it',
    due: 'When it is due',
    picture: 'Picture done, where wanted',
    legal: 'Legal look done, where wanted',
    facts: 'Facts checked, where wanted',
    translation: 'Translation done, where wanted',
    text: 'A text',
    headline: 'A headline',
    headlineLength: 'A headline of a good length',
    section: 'A section',
    alt: 'Alternative texts',
    credit: 'Credits of pictures',
    media: 'Files that may be shown',
    deadLink: 'No dead links',
    openNotes: 'No open comments',
    suggestions: 'No open suggestions',
    style: 'House style',
  },
};
