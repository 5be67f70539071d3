import type { ReactElement } from 'react';
import { useStory } from '../editor/story-context.ts';
import { PlanForm } from './PlanForm.tsx';
import './desk.css';

/** The plan beside the text. */
export function PlanPanel(): ReactElement {
  const { story } = useStory();
  return <PlanForm id={story.id} />;
}
