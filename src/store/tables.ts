import type { Generated, Insertable, Selectable, Updateable } from 'kysely';
import type { Instant } from '../base/clock.ts';
import type { EventId, JobId } from '../base/ids.ts';
import type {
  ArticleSections,
  Articles,
  ArticleTopics,
  Changes,
  Comments,
  Editions,
  LiveArticles,
  LiveAuthors,
  LiveBodies,
  LiveCounts,
  LiveLinks,
  LiveMedia,
  LiveSections,
  LiveTopics,
  PassageOrigins,
} from './article-tables.ts';
import type {
  BreakingNews,
  FrontClipboards,
  FrontContainers,
  FrontLaunches,
  FrontPictures,
  FrontPresence,
  FrontRemovals,
  FrontSchedules,
  FrontStories,
  Fronts,
} from './front-tables.ts';
import type { LinkScans, LinkTargets, LinkUses, MenuLinkUses } from './link-tables.ts';
import type {
  ArticleMedia,
  MediaLikenesses,
  MediaPresets,
  RightsEnds,
  SecondChoices,
  Uploads,
} from './media-tables.ts';
import type { MenuDrafts, MenuLaunches, MenuSchedules } from './menu-tables.ts';
import type { NoticeChoices, Notices } from './notice-tables.ts';
import type {
  Authors,
  Media,
  MenuItems,
  Menus,
  PageReviews,
  Redirects,
  SectionRemovals,
  Sections,
  Settings,
  SettingsChanges,
  TopicMerges,
  TopicStrip,
  TopicStripFill,
  Topics,
} from './paper-tables.ts';
import type {
  Attempts,
  Audit,
  Credentials,
  Devices,
  OneTimeKeys,
  Outbox,
  Passkeys,
  People,
  PeopleRules,
  SecondFactors,
  Sessions,
  Verifications,
} from './people-tables.ts';
import type { PlanMoves, Plans, WorkStatuses } from './planning-tables.ts';
import type {
  Embargoes,
  Fixes,
  FixUpdates,
  LetterQueue,
  LiveTexts,
  Schedules,
  Withdrawals,
} from './publishing-tables.ts';
import type { ReceiptLines, Receipts } from './receipt-tables.ts';
import type { StoryReadDays, StoryReads } from './stats-tables.ts';
import type { StyleRules, StyleWords } from './style-tables.ts';
import type {
  FieldChanges,
  NoteReplies,
  PassageNotes,
  PreviewLinks,
  SavedLists,
  StoryPeople,
  StoryTexts,
  StoryUpdates,
  Versions,
} from './writing-tables.ts';

/**
 * The tables, as both databases hold them. Instants are whole milliseconds (bigint); truth values are 0 or 1; columns
 * that end in `Json` hold JSON text, whose shape is said beside each. What readers may see of an article is copied, at
 * publication, into the `live_*` tables; nothing that serves readers reads the words of `articles` or `editions`
 * (old addresses ask `articles` only whether a thing was ever public).
 */
export interface Database {
  settings: Settings;
  settingsChanges: SettingsChanges;
  sections: Sections;
  topics: Topics;
  topicStrip: TopicStrip;
  topicStripFill: TopicStripFill;
  topicMerges: TopicMerges;
  sectionRemovals: SectionRemovals;
  pageReviews: PageReviews;
  menus: Menus;
  menuItems: MenuItems;
  menuDrafts: MenuDrafts;
  menuLaunches: MenuLaunches;
  menuSchedules: MenuSchedules;
  redirects: Redirects;
  authors: Authors;
  media: Media;
  articles: Articles;
  articleSections: ArticleSections;
  articleTopics: ArticleTopics;
  editions: Editions;
  passageOrigins: PassageOrigins;
  liveArticles: LiveArticles;
  liveBodies: LiveBodies;
  liveSections: LiveSections;
  liveTopics: LiveTopics;
  liveAuthors: LiveAuthors;
  liveMedia: LiveMedia;
  liveLinks: LiveLinks;
  liveCounts: LiveCounts;
  changes: Changes;
  comments: Comments;
  events: Events;
  jobs: Jobs;
  importRuns: ImportRuns;
  importItems: ImportItems;
  people: People;
  sessions: Sessions;
  credentials: Credentials;
  verifications: Verifications;
  secondFactors: SecondFactors;
  passkeys: Passkeys;
  oneTimeKeys: OneTimeKeys;
  attempts: Attempts;
  devices: Devices;
  peopleRules: PeopleRules;
  audit: Audit;
  outbox: Outbox;
  storyPeople: StoryPeople;
  storyTexts: StoryTexts;
  storyUpdates: StoryUpdates;
  versions: Versions;
  fieldChanges: FieldChanges;
  passageNotes: PassageNotes;
  noteReplies: NoteReplies;
  previewLinks: PreviewLinks;
  savedLists: SavedLists;
  uploads: Uploads;
  mediaLikenesses: MediaLikenesses;
  articleMedia: ArticleMedia;
  secondChoices: SecondChoices;
  rightsEnds: RightsEnds;
  mediaPresets: MediaPresets;
  styleRules: StyleRules;
  styleWords: StyleWords;
  plans: Plans;
  workStatuses: WorkStatuses;
  planMoves: PlanMoves;
  notices: Notices;
  noticeChoices: NoticeChoices;
  embargoes: Embargoes;
  schedules: Schedules;
  withdrawals: Withdrawals;
  letterQueue: LetterQueue;
  liveTexts: LiveTexts;
  fixes: Fixes;
  fixUpdates: FixUpdates;
  receipts: Receipts;
  receiptLines: ReceiptLines;
  fronts: Fronts;
  frontContainers: FrontContainers;
  frontStories: FrontStories;
  frontPictures: FrontPictures;
  frontRemovals: FrontRemovals;
  frontLaunches: FrontLaunches;
  frontSchedules: FrontSchedules;
  frontPresence: FrontPresence;
  frontClipboards: FrontClipboards;
  breakingNews: BreakingNews;
  linkTargets: LinkTargets;
  linkUses: LinkUses;
  menuLinkUses: MenuLinkUses;
  linkScans: LinkScans;
  storyReads: StoryReads;
  storyReadDays: StoryReadDays;
}

interface Events {
  id: Generated<EventId>;
  kind: string;
  payloadJson: string;
  createdAt: Instant;
}

/** One consequence of an event, or work queued by itself (`eventId` null). Unique on event × name × `key`. */
interface Jobs {
  id: Generated<JobId>;
  eventId: EventId | null;
  name: string;
  key: string;
  inputJson: string;
  state: 'queued' | 'running' | 'done' | 'dead';
  attempts: Generated<number>;
  runAt: Instant;
  leasedUntil: Instant | null;
  lastError: string | null;
  createdAt: Instant;
  finishedAt: Instant | null;
}

interface ImportRuns {
  id: Generated<number>;
  /** address of the site the items come from, lower case, no trailing slash */
  source: string;
  state: 'running' | 'done' | 'failed';
  reportJson: string;
  startedAt: Instant;
  finishedAt: Instant | null;
}

/** What became of each item of a source; the key that makes a second run do nothing. */
interface ImportItems {
  source: string;
  kind: string;
  sourceId: string;
  targetKind: string;
  targetId: number | null;
  state: 'imported' | 'skipped' | 'pending';
  detailJson: string | null;
}

export type Row<Table extends keyof Database> = Selectable<Database[Table]>;
export type NewRow<Table extends keyof Database> = Insertable<Database[Table]>;
export type Patch<Table extends keyof Database> = Updateable<Database[Table]>;
