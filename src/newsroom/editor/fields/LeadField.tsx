import { Button, Checkbox, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { CropChoice } from '../blocks/CropChoice.tsx';
import { FieldDoubts, putRightIn } from '../checking/FieldDoubts.tsx';
import { useKnown } from '../pickers/known-things.ts';
import { MediaPicker } from '../pickers/MediaPicker.tsx';
import { MediaThumb } from '../pickers/MediaThumb.tsx';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { CaptionEditor } from './CaptionEditor.tsx';
import { useField } from './use-field.ts';

/** The picture above the story and on its cards. */
export function LeadField(): ReactElement {
  const { live, mayWrite } = useStory();
  const words = useWords();
  const [lead, setLead] = useField(live.doc, 'lead');
  const [isPicking, setPicking] = useState(false);
  const media = useKnown('media', lead?.media ?? null);
  const source = lead ? (lead.media ? { media: lead.media } : lead.missing ? { missing: lead.missing } : null) : null;
  return (
    <Stack gap="xs" role="group" aria-label={words.leadPicture}>
      <Text size="sm" fw={600}>
        {words.leadPicture}
      </Text>
      {source && <MediaThumb source={source} media={media} />}
      {mayWrite && (
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={() => setPicking(true)}>
            {source ? words.otherPicture : words.choosePicture}
          </Button>
          {source && (
            <Button size="compact-sm" variant="default" onClick={() => setLead(null)}>
              {words.removePicture}
            </Button>
          )}
        </Group>
      )}
      {lead && source && (
        <>
          {!lead.decorative && (
            <Textarea
              label={words.attributes.alt}
              description={words.altHint}
              placeholder={media?.alt}
              autosize
              minRows={1}
              maxLength={10_000}
              readOnly={!mayWrite}
              value={lead.alt}
              data-field="lead"
              onChange={(event) => setLead({ ...lead, alt: event.currentTarget.value })}
            />
          )}
          <FieldDoubts
            where="lead"
            label={words.attributes.alt}
            replace={(doubt, other) => setLead({ ...lead, alt: putRightIn(lead.alt, doubt, other) })}
          />
          <Checkbox
            label={words.decorative}
            checked={lead.decorative === true}
            disabled={!mayWrite}
            onChange={({ currentTarget: { checked } }) => {
              const { decorative: _, ...rest } = lead;
              setLead(checked ? { ...rest, alt: '', decorative: true } : rest);
            }}
          />
          <CropChoice
            value={lead.crop ?? null}
            readOnly={!mayWrite}
            choose={(crop) => {
              const { crop: _, ...rest } = lead;
              setLead(crop ? { ...rest, crop } : rest);
            }}
          />
          <TextInput
            label={words.attributes.credit}
            placeholder={media?.credit || words.noCredit}
            maxLength={2_000}
            readOnly={!mayWrite}
            value={lead.credit ?? ''}
            onChange={(event) => setLead({ ...lead, credit: event.currentTarget.value || null })}
          />
        </>
      )}
      <CaptionEditor />
      {isPicking && (
        <MediaPicker
          kind="picture"
          close={() => setPicking(false)}
          choose={({ id, alt }) => setLead({ media: id, alt: lead?.alt || alt })}
        />
      )}
    </Stack>
  );
}
