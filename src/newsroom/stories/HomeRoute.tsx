import { Navigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { homeFor } from '../shell/areas.ts';
import { useMe } from '../shell/use-me.ts';
import { StoryListScreen } from './StoryListScreen.tsx';

/** Where the newsroom begins: with the stories, or for those who look after the house alone with what is theirs. */
export function HomeRoute(): ReactElement {
  const home = homeFor(useMe().acts);
  return home === '/' ? <StoryListScreen /> : <Navigate to={home} replace />;
}
