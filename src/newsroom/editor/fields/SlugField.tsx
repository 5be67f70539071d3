import { Alert, Button, Text, TextInput } from '@mantine/core';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { slugOf } from '../../../base/slug.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { useField } from './use-field.ts';
import { useYText } from './use-y-text.ts';

const AddressDialogue = lazy(async () => ({ default: (await import('./AddressDialogue.tsx')).AddressDialogue }));

/** The story's own part of its address. Once published the address stays, unless somebody changes it as an act of its own. */
export function SlugField(): ReactElement {
  const { live, story, mayWrite } = useStory();
  const words = useWords();
  const [slug, setSlug] = useField(live.doc, 'slug');
  const [typed, setTyped] = useState<string | null>(null);
  const { value: headline } = useYText(live.doc, 'headline');
  const [isChanging, setChanging] = useState(false);
  const isPublished = story.firstPublishedAt !== null;
  return (
    <>
      <TextInput
        label={words.slug}
        description={isPublished ? words.slugStays(story.path ?? '') : words.slugHint}
        placeholder={slugOf(headline)}
        maxLength={200}
        readOnly={!mayWrite || isPublished}
        value={typed ?? slug ?? ''}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => {
          if (typed !== null) setSlug(slugOf(typed));
          setTyped(null);
        }}
      />
      {story.status === 'live' && story.may.publish && (
        <div>
          <Button size="compact-sm" variant="default" onClick={() => setChanging(true)}>
            {words.about.changeAddress}
          </Button>
        </div>
      )}
      {isChanging && (
        <Suspense>
          <AddressDialogue slug={slug ?? ''} close={() => setChanging(false)} />
        </Suspense>
      )}
      {story.linkedFrom.length > 0 && (
        <Alert color="gray" p="xs">
          <Text size="sm">{words.linkedFrom(story.linkedFrom.length)}</Text>
          <ul className="plain-list">
            {story.linkedFrom.slice(0, 10).map(({ id, headline: name }) => (
              <li key={id}>
                <Text size="sm">{name || words.untitled}</Text>
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}
