import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { NotFoundScreen } from '../../shell/NotFoundScreen.tsx';
import { FixScreen } from './FixScreen.tsx';

/** The live text of one story, by the number in the address. */
export function FixRoute(): ReactElement {
  const { story } = useParams({ from: '/inside/stories/$story/fix' });
  return /^[1-9]\d{0,15}$/.test(story) ? <FixScreen key={story} story={Number(story)} /> : <NotFoundScreen />;
}
