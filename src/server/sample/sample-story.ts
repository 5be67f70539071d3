import type { Design, Display, Genre, Role } from '../../articles/fields.ts';
import type { Block } from '../../content/document.ts';
import type { AuthorKey, SceneKey, TopicKey } from './cast.ts';

/** A story of the sample edition as its author wrote it down. `body`: Markdown, and blocks where Markdown has no word. */
export interface SampleStory {
  key: string;
  slug: string;
  headline: string;
  standfirst: string;
  kicker?: string;
  genre?: Genre;
  design?: Design;
  display?: Display;
  language?: string;
  /** path of the primary section */
  section: string;
  /** paths of further sections */
  also?: string[];
  topics: TopicKey[];
  by: (AuthorKey | [AuthorKey, Role])[];
  bylineText?: string;
  /** hours before the edition is filled */
  hoursAgo: number;
  status?: 'draft' | 'private' | 'scheduled' | 'trash' | 'withdrawn';
  sticky?: true;
  /** a later edition, with its line in the public ledger */
  later?: { kind: 'update' | 'correction' | 'clarification'; hoursAgo: number; note: string };
  picture?: { scene: SceneKey; alt: string; caption: string };
  body: (string | Block | StoryLinks)[];
  comments?: SampleComment[];
}

/** Stands for a relatedStories block until the stories have their numbers. */
export interface StoryLinks {
  related: string[];
  title: string;
}

export interface SampleComment {
  name: string;
  text: string;
  hoursAgo: number;
  state?: 'held' | 'spam';
  replies?: SampleComment[];
  author?: AuthorKey;
}
