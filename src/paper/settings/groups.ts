import type { Settings } from '../settings.ts';

/** A setting that somebody decides; `sample` says what the paper holds. */
export type SettingName = Exclude<keyof Settings, 'sample'>;

export const GROUPS = [
  'identity',
  'look',
  'place',
  'addresses',
  'reading',
  'discussion',
  'feeds',
  'partners',
  'robots',
  'newsroom',
] as const;
export type Group = (typeof GROUPS)[number];

/** Where each setting is found, saved and told of. */
const GROUP_OF: Readonly<Record<SettingName, Group>> = {
  name: 'identity',
  tagline: 'identity',
  description: 'identity',
  shortName: 'identity',
  contactEmail: 'identity',
  social: 'identity',
  footerText: 'identity',
  organisation: 'identity',
  accent: 'look',
  logo: 'look',
  logoDark: 'look',
  language: 'place',
  zone: 'place',
  typographicQuotes: 'place',
  articlePath: 'addresses',
  sectionBase: 'addresses',
  topicBase: 'addresses',
  authorBase: 'addresses',
  archivePath: 'addresses',
  pageSize: 'reading',
  ageNoticeDays: 'reading',
  readersCompare: 'reading',
  withdrawnNotice: 'reading',
  stripPlaces: 'reading',
  commentsShown: 'discussion',
  commentsBeneath: 'discussion',
  pingsShown: 'discussion',
  feedSize: 'feeds',
  feedFullText: 'feeds',
  partners: 'partners',
  miningReserved: 'robots',
  blockedAgents: 'robots',
  ads: 'robots',
  trust: 'robots',
  topicsRestAfterDays: 'newsroom',
};

export function groupOf(name: string): Group | null {
  return Object.hasOwn(GROUP_OF, name) ? GROUP_OF[name as SettingName] : null;
}
