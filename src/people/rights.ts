import type { PersonId, SectionId } from '../base/ids.ts';
import type { Person, Role } from './person.ts';

/** Everything that somebody can be allowed to do. `story.*` also depends on the story: {@link mayStory}. */
export const STORY_ACTS = [
  'story.create',
  'story.plan',
  'story.read',
  'story.comment',
  'story.suggest',
  'story.edit',
  'story.handOver',
  'story.share',
  'story.publish',
  'story.correct',
  'story.withdraw',
  'story.embargo',
  'story.delete',
] as const;
export const PAPER_ACTS = [
  'media.read',
  'media.upload',
  'media.edit',
  'media.rights',
  'media.delete',
  'front.edit',
  'front.section',
  'topics.manage',
  'furniture.manage',
  'bylines.manage',
  'comments.moderate',
  'style.rules',
  'steps.manage',
  'alert.send',
  'embargo.lift',
  'people.manage',
  'audit.read',
  'outbox.read',
  'settings.change',
  'keys.manage',
] as const;
export const ACTS = [...STORY_ACTS, ...PAPER_ACTS] as const;
export type StoryAct = (typeof STORY_ACTS)[number];
export type Act = (typeof ACTS)[number];

/** What the rules need to know of a story. */
export interface StoryFacts {
  status: 'draft' | 'ready' | 'scheduled' | 'live' | 'private' | 'withdrawn' | 'trash';
  /** whose story it is: who began it and whom it was given to */
  people: readonly PersonId[];
  /** the one section it stands in */
  sectionId: SectionId | null;
  /** all its sections */
  sectionIds: readonly SectionId[];
  /** readers were told that it is retracted, and are told so still */
  isRetracted?: boolean;
}

type State = StoryFacts['status'];
/** Whose stories, and in which states. */
interface Reach {
  whose: 'own' | 'any';
  in: readonly State[];
}
type Rights = Partial<Record<StoryAct, Reach>> & { paper: readonly (typeof PAPER_ACTS)[number][] };

const ANY: readonly State[] = ['draft', 'ready', 'scheduled', 'live', 'private', 'withdrawn', 'trash'];
const KEPT: readonly State[] = ANY.filter((state) => state !== 'trash');
const DRAFT: readonly State[] = ['draft'];
const UNSEEN: readonly State[] = ['draft', 'ready', 'trash'];
/** what readers do not have, and may get */
const TO_COME: readonly State[] = ['draft', 'ready', 'scheduled', 'withdrawn'];
const own = (states: readonly State[]): Reach => ({ whose: 'own', in: states });
const any = (states: readonly State[]): Reach => ({ whose: 'any', in: states });

const READER: Rights = {
  'story.read': any(ANY),
  'story.comment': any(KEPT),
  paper: ['media.read'],
};
const EDITOR: Rights = {
  'story.create': any(ANY),
  'story.plan': any(KEPT),
  'story.read': any(ANY),
  'story.comment': any(KEPT),
  'story.suggest': any(KEPT),
  'story.edit': any(KEPT),
  'story.handOver': any(KEPT),
  'story.share': any(KEPT),
  'story.publish': any(KEPT),
  'story.correct': any(['live', 'private']),
  // of what readers have, an embargo is on what they have not
  'story.embargo': any([...TO_COME, 'live']),
  'story.delete': any(UNSEEN),
  paper: ['media.read', 'media.upload', 'media.edit', 'front.section', 'bylines.manage', 'comments.moderate'],
};

/**
 * The table of rights (newsroom.md §6.1). Several roles add up. Where a person's roles are narrowed to sections, stories
 * outside them do not exist for them, and what concerns the whole paper (fronts, style, people …) is not theirs.
 */
export const RIGHTS: Readonly<Record<Role, Rights>> = {
  contributor: {
    'story.create': own(DRAFT),
    'story.plan': own(KEPT),
    'story.read': own(ANY),
    'story.comment': own(KEPT),
    'story.suggest': own(DRAFT),
    'story.edit': own(DRAFT),
    'story.handOver': own(DRAFT),
    'story.delete': own(DRAFT),
    paper: ['media.read', 'media.upload'],
  },
  reporter: {
    'story.create': own(DRAFT),
    'story.plan': own(KEPT),
    'story.read': any(ANY),
    'story.comment': any(KEPT),
    'story.suggest': any(KEPT),
    'story.edit': own(DRAFT),
    // what was handed over by mistake can be taken back
    'story.handOver': own(['draft', 'ready']),
    'story.share': own(KEPT),
    'story.embargo': own(DRAFT),
    'story.delete': own(DRAFT),
    paper: ['media.read', 'media.upload', 'media.edit'],
  },
  editor: EDITOR,
  pictureEditor: {
    ...READER,
    'story.suggest': any(KEPT),
    paper: ['media.read', 'media.upload', 'media.edit', 'media.rights', 'media.delete'],
  },
  frontEditor: { ...READER, paper: ['media.read', 'media.upload', 'front.edit', 'front.section', 'topics.manage'] },
  chief: {
    ...EDITOR,
    'story.withdraw': any(['scheduled', 'live', 'private']),
    paper: PAPER_ACTS.filter((act) => act !== 'settings.change' && act !== 'keys.manage'),
  },
  administrator: {
    paper: [
      'steps.manage',
      'topics.manage',
      'furniture.manage',
      'people.manage',
      'audit.read',
      'outbox.read',
      'settings.change',
      'keys.manage',
    ],
  },
};

/** Concern the whole paper: not for those whose roles are narrowed to sections. An administrator's work knows no sections. */
const WHOLE_PAPER: ReadonlySet<Act> = new Set([
  'front.edit',
  'topics.manage',
  'furniture.manage',
  'style.rules',
  'steps.manage',
  'alert.send',
  'embargo.lift',
  'people.manage',
  'audit.read',
  'outbox.read',
] as const);

/** Whether the roles allow the act at all. Which stories: {@link mayStory}. */
export function may(person: Person, act: Act): boolean {
  return person.roles.some((role) => {
    const rights = RIGHTS[role];
    if (isStoryAct(act)) return rights[act] !== undefined;
    if (!rights.paper.includes(act)) return false;
    return person.sections === null || role === 'administrator' || !WHOLE_PAPER.has(act);
  });
}

/** Whether this very story is in reach. Who may not `story.read` it must not learn that it exists. */
export function mayStory(person: Person, act: StoryAct, story: StoryFacts): boolean {
  // what was taken back before everybody's eyes is given back by nobody who could not have taken it back
  if (act === 'story.publish' && story.isRetracted && !mayRetract(person, story)) return false;
  const isOwn = story.people.includes(person.id);
  if (!isOwn && !isInSections(person, act, story)) return false;
  return person.roles.some((role) => {
    const reach = RIGHTS[role][act];
    if (reach === undefined || !reach.in.includes(story.status)) return false;
    return reach.whose === 'any' ? isInSections(person, act, story) || isReadOfOwn(isOwn, act) : isOwn;
  });
}

/** Every story in every state, and what was written about those that are gone. */
export function mayReadAll(person: Person): boolean {
  return person.sections === null && mayReadOthers(person);
}

/** Stories of others, of the own sections at least: what is about the paper's work together is theirs to know. */
export function mayReadOthers({ roles }: Person): boolean {
  return roles.some((role) => RIGHTS[role]['story.read']?.whose === 'any');
}

/** Whether they could take it from readers, were it live. */
export function mayRetract(person: Person, story: StoryFacts): boolean {
  return mayStory(person, 'story.withdraw', { ...story, status: 'live' });
}

/** Everything that the roles allow, for the app to show or leave out; the server asks again each time. */
export function actsOf(person: Person): Act[] {
  return ACTS.filter((act) => may(person, act));
}

/** Whether a story of this section can be begun or moved there. */
export function mayUseSection(person: Person, section: SectionId | null): boolean {
  return person.sections === null || section === null || person.sections.includes(section);
}

function isStoryAct(act: Act): act is StoryAct {
  return act.startsWith('story.');
}

/** Words of one's own remain readable when the story moves to another desk. */
function isReadOfOwn(isOwn: boolean, act: StoryAct): boolean {
  return isOwn && (act === 'story.read' || act === 'story.comment');
}

/** To read, one of its sections is enough; to act on it, the desk it stands on must be theirs. */
function isInSections({ id, sections }: Person, act: StoryAct, story: StoryFacts): boolean {
  if (sections === null) return true;
  // what stands nowhere yet is on the desk of whoever has it, and on no other: it may be meant for any of them
  const isNowhere = story.sectionId === null && story.sectionIds.length === 0;
  if (isNowhere) return story.people.includes(id);
  if (act === 'story.read' || act === 'story.comment' || act === 'story.suggest')
    return story.sectionIds.some((id) => sections.includes(id));
  return story.sectionId === null ? story.people.includes(id) : sections.includes(story.sectionId);
}
