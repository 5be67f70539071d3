import {
  IconArrowFork,
  IconClipboardList,
  IconFileInfo,
  IconFileOff,
  IconFileText,
  IconFlame,
  IconLayoutKanban,
  IconLayoutList,
  IconMail,
  IconMailForward,
  IconMenu2,
  IconPhoto,
  type IconProps,
  IconReceipt,
  IconSettings,
  IconSignature,
  IconSitemap,
  IconTags,
  IconTextSpellcheck,
  IconUnlink,
  IconUser,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Me } from '../../people/contract.ts';

/** The parts that the navigation is told apart into, in this order; their names are `groups` of the shell's strings. */
export const GROUPS = ['work', 'paper', 'house'] as const;

/**
 * The areas of the newsroom: one line for each, in the order in which the navigation and the palette lead to them. To add
 * one: its route in `router.tsx`, its name in `strings/en/shell.ts`, its line here. `acts`: shown to those who have one of
 * these rights, `[]` to everybody; what the server answers is decided there, again, each time.
 */
export const AREAS = [
  { to: '/', name: 'stories', group: 'work', Icon: IconFileText, acts: ['story.read'] },
  { to: '/desk', name: 'desk', group: 'work', Icon: IconLayoutKanban, acts: ['story.read'] },
  { to: '/receipts', name: 'receipts', group: 'work', Icon: IconReceipt, acts: ['story.publish'] },
  { to: '/letter-queue', name: 'letterQueue', group: 'work', Icon: IconMailForward, acts: ['story.publish'] },
  { to: '/media', name: 'media', group: 'work', Icon: IconPhoto, acts: ['media.read'] },
  { to: '/fronts', name: 'fronts', group: 'paper', Icon: IconLayoutList, acts: ['front.edit', 'front.section'] },
  { to: '/bylines', name: 'bylines', group: 'paper', Icon: IconSignature, acts: [] },
  { to: '/style', name: 'style', group: 'paper', Icon: IconTextSpellcheck, acts: ['style.rules'] },
  { to: '/paper/topics', name: 'topics', group: 'paper', Icon: IconTags, acts: ['topics.manage'] },
  { to: '/paper/strip', name: 'strip', group: 'paper', Icon: IconFlame, acts: ['topics.manage'] },
  { to: '/paper/sections', name: 'sections', group: 'paper', Icon: IconSitemap, acts: ['furniture.manage'] },
  { to: '/paper/menus', name: 'menus', group: 'paper', Icon: IconMenu2, acts: ['furniture.manage'] },
  { to: '/paper/pages', name: 'staticPages', group: 'paper', Icon: IconFileInfo, acts: ['furniture.manage'] },
  { to: '/paper/links', name: 'links', group: 'paper', Icon: IconUnlink, acts: ['story.edit', 'furniture.manage'] },
  { to: '/paper/redirects', name: 'redirects', group: 'paper', Icon: IconArrowFork, acts: ['furniture.manage'] },
  { to: '/paper/withdrawn', name: 'withdrawn', group: 'paper', Icon: IconFileOff, acts: ['furniture.manage'] },
  {
    to: '/paper/settings',
    name: 'settings',
    group: 'paper',
    Icon: IconSettings,
    acts: ['furniture.manage', 'settings.change'],
  },
  { to: '/people', name: 'people', group: 'house', Icon: IconUsers, acts: ['people.manage'] },
  { to: '/audit', name: 'audit', group: 'house', Icon: IconClipboardList, acts: ['audit.read'] },
  { to: '/outbox', name: 'outbox', group: 'house', Icon: IconMail, acts: ['outbox.read'] },
  { to: '/account', name: 'account', group: 'house', Icon: IconUser, acts: [] },
] as const satisfies {
  to: string;
  name: string;
  group: (typeof GROUPS)[number];
  Icon: ComponentType<IconProps>;
  acts: readonly Me['acts'][number][];
}[];

/** The areas that somebody with these rights is led to. */
export function areasFor(acts: readonly Me['acts'][number][]): (typeof AREAS)[number][] {
  return AREAS.filter((area) => area.acts.length === 0 || area.acts.some((act) => acts.includes(act)));
}

/** Where somebody with these rights begins: an administrator has no stories. */
export function homeFor(acts: readonly Me['acts'][number][]): (typeof AREAS)[number]['to'] {
  const open = areasFor(acts).map(({ to }) => to);
  return (['/', '/people'] as const).find((to) => open.includes(to)) ?? '/account';
}

/** The area that a path below `/newsroom` lies in: the longest address that it begins with. A story lies in the list. */
export function areaOf(path: string): (typeof AREAS)[number]['to'] | null {
  if (path === '/' || path.startsWith('/stories/')) return '/';
  const above = AREAS.map(({ to }) => to).filter((to) => path === to || (to !== '/' && path.startsWith(`${to}/`)));
  return above.reduce<(typeof above)[number] | null>((best, to) => (to.length > (best?.length ?? 0) ? to : best), null);
}
