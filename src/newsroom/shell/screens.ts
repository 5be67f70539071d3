import {
  IconClipboardList,
  IconFileText,
  IconMail,
  IconPhoto,
  type IconProps,
  IconSignature,
  IconTextSpellcheck,
  IconUser,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Me } from '../../people/contract.ts';

/** One line for each screen that the navigation and the palette lead to. `act`: whom it is for. */
export const SCREENS = [
  { to: '/', name: 'stories', Icon: IconFileText, act: null },
  { to: '/media', name: 'media', Icon: IconPhoto, act: 'media.read' },
  { to: '/bylines', name: 'bylines', Icon: IconSignature, act: null },
  { to: '/style', name: 'style', Icon: IconTextSpellcheck, act: 'style.rules' },
  { to: '/people', name: 'people', Icon: IconUsers, act: 'people.manage' },
  { to: '/audit', name: 'audit', Icon: IconClipboardList, act: 'audit.read' },
  { to: '/outbox', name: 'outbox', Icon: IconMail, act: 'outbox.read' },
  { to: '/account', name: 'account', Icon: IconUser, act: null },
] as const satisfies {
  to: string;
  name: string;
  Icon: ComponentType<IconProps>;
  act: Me['acts'][number] | null;
}[];
