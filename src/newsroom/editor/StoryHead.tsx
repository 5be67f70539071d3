import { Stack, VisuallyHidden } from '@mantine/core';
import { type ReactElement, useEffect } from 'react';
import { useTitle } from '../shell/Screen.tsx';
import { TextField } from './fields/TextField.tsx';
import { useYText } from './fields/use-y-text.ts';
import { useStory } from './story-context.ts';
import { useWords } from './use-words.ts';

/** Kicker, headline and standfirst, above the text as readers have them. */
export function StoryHead(): ReactElement {
  const { live, editor, mayWrite } = useStory();
  const words = useWords();
  const { value } = useYText(live.doc, 'headline');
  useTitle(value || words.headline);
  useEffect(() => {
    // a story without a headline begins with it; who is already writing elsewhere stays there
    const main = document.getElementById('main');
    const isElsewhere = main !== document.activeElement && main?.contains(document.activeElement);
    if (mayWrite && !isElsewhere && live.doc.getText('headline').length === 0)
      document.querySelector<HTMLElement>('.headline-field textarea')?.focus({ preventScroll: true });
  }, [mayWrite, live]);
  return (
    <Stack gap="xs" className="story-head">
      <VisuallyHidden component="h1">{value || words.untitled}</VisuallyHidden>
      <TextField name="kicker" label={words.kicker} good={30} className="kicker-field" />
      <TextField
        name="headline"
        label={words.headline}
        placeholder={words.headlineHint}
        good={70}
        className="headline-field"
        onEnter={() => document.querySelector<HTMLElement>('.standfirst-field textarea')?.focus()}
      />
      <TextField
        name="standfirst"
        label={words.standfirst}
        placeholder={words.standfirstHint}
        good={160}
        className="standfirst-field"
        onEnter={() => editor?.commands.focus('start')}
      />
    </Stack>
  );
}
