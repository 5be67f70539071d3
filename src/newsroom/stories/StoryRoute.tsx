import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { StoryScreen } from '../editor/StoryScreen.tsx';
import { NotFoundScreen } from '../shell/NotFoundScreen.tsx';

/** One story, by the number in the address. */
export function StoryRoute(): ReactElement {
  const { story } = useParams({ from: '/inside/stories/$story' });
  // a screen of its own for each story: nothing of one shows in another
  return /^[1-9]\d{0,15}$/.test(story) ? <StoryScreen key={story} story={Number(story)} /> : <NotFoundScreen />;
}
