import { IconFileText, type IconProps } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Me } from '../../people/contract.ts';

/** One line for each screen that the navigation and the palette lead to. `act`: whom it is for. */
export const SCREENS = [{ to: '/', name: 'stories', Icon: IconFileText, act: null }] as const satisfies {
  to: string;
  name: string;
  Icon: ComponentType<IconProps>;
  act: Me['acts'][number] | null;
}[];
