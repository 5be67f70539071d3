import { Paper, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useKnown } from '../pickers/known-things.ts';
import { MediaThumb } from '../pickers/MediaThumb.tsx';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { useField } from './use-field.ts';
import { useYText } from './use-y-text.ts';

/** How the story will look among results of a search engine, and when somebody shares it. */
export function SharePreviews(): ReactElement {
  const { live, story } = useStory();
  const words = useWords();
  const { value: headline } = useYText(live.doc, 'headline');
  const { value: standfirst } = useYText(live.doc, 'standfirst');
  const { value: ownSearchTitle } = useYText(live.doc, 'searchTitle');
  const { value: ownSearchDescription } = useYText(live.doc, 'searchDescription');
  const { value: ownSocialTitle } = useYText(live.doc, 'socialTitle');
  const { value: ownSocialDescription } = useYText(live.doc, 'socialDescription');
  const [lead] = useField(live.doc, 'lead');
  const media = useKnown('media', lead?.media ?? null);
  const searchTitle = ownSearchTitle || headline || words.untitled;
  const searchDescription = ownSearchDescription || standfirst;
  const socialTitle = ownSocialTitle || headline || words.untitled;
  const socialDescription = ownSocialDescription || standfirst;
  const host = new URL(story.paper.origin).host;
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {words.inSearch}
      </Text>
      <Paper withBorder p="sm">
        <Text size="xs">
          {story.paper.name}, {host}
        </Text>
        <Text size="md" c="var(--mantine-color-anchor)">
          {cut(`${searchTitle} | ${story.paper.name}`, 62)}
        </Text>
        <Text size="sm">{cut(searchDescription, 158)}</Text>
      </Paper>
      <Text size="sm" fw={600}>
        {words.whenShared}
      </Text>
      <Paper withBorder>
        {lead?.media && <MediaThumb source={{ media: lead.media }} media={media} />}
        <div className="share-words">
          <Text size="xs">{host}</Text>
          <Text size="sm" fw={600} lineClamp={2}>
            {socialTitle}
          </Text>
          <Text size="xs" lineClamp={2}>
            {socialDescription}
          </Text>
        </div>
      </Paper>
    </Stack>
  );
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/\s+\S*$/, '')} …`;
}
