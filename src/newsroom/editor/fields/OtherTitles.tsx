import { Stack } from '@mantine/core';
import type { ReactElement } from 'react';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { SharePreviews } from './SharePreviews.tsx';
import { TextField } from './TextField.tsx';
import { useYText } from './use-y-text.ts';

/** What stands for the headline on fronts, in search engines and on networks; empty: the headline itself. */
export function OtherTitles(): ReactElement {
  const { live } = useStory();
  const words = useWords();
  const { value: headline } = useYText(live.doc, 'headline');
  const { value: standfirst } = useYText(live.doc, 'standfirst');
  return (
    <Stack gap="sm">
      <TextField name="frontHeadline" label={words.frontHeadline} placeholder={headline} good={60} />
      <TextField name="searchTitle" label={words.searchTitle} placeholder={headline} good={60} />
      <TextField name="searchDescription" label={words.searchDescription} placeholder={standfirst} good={155} />
      <TextField name="socialTitle" label={words.socialTitle} placeholder={headline} good={70} />
      <TextField name="socialDescription" label={words.socialDescription} placeholder={standfirst} good={200} />
      <SharePreviews />
    </Stack>
  );
}
