import { Checkbox, Code, Radio, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { PLACES, type Place } from '../../../publishing/contract.ts';
import { HourField } from '../../publishing/HourField.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { type Publication, type PublishDraft, placesOf } from './publish-draft.ts';

interface Props {
  draft: PublishDraft;
  change(part: Partial<PublishDraft>): void;
  publication: Publication;
  errors: Readonly<Record<string, string | undefined>>;
}

/** At which address, in which places. A static page has no feeds and is in no letter. */
export function Where({ draft, change, publication, errors, isPage }: Props & { isPage: boolean }): ReactElement {
  const { publishing: words } = useStrings();
  const chosen = placesOf(draft, publication);
  // it leaves the list where the list is
  const isListed = (place: Place): boolean => place === 'newsletter' && publication.places.includes(place);
  const toggle = (place: Place, isOn: boolean): void =>
    change({ places: PLACES.filter((one) => (one === place ? isOn : chosen.includes(one))) });
  return (
    <section aria-labelledby="publish-where">
      <Title order={3} size="h6" c="dimmed" mb={4} id="publish-where">
        {words.where}
      </Title>
      <Text size="sm" mb={6}>
        {words.address}: <Code className="publish-address">{publication.address || words.addressMade}</Code>
      </Text>
      {!isPage && (
        <Stack gap={6} role="group" aria-labelledby="publish-where">
          {PLACES.map((place) => (
            <Checkbox
              key={place}
              label={words.places[place].name}
              description={isListed(place) ? words.listedAlready : words.places[place].hint}
              checked={place === 'site' || isListed(place) || chosen.includes(place)}
              disabled={place === 'site' || isListed(place)}
              onChange={(event) => toggle(place, event.currentTarget.checked)}
            />
          ))}
          {errors.places && (
            <Text size="sm" c="var(--mantine-color-error)">
              {errors.places}
            </Text>
          )}
        </Stack>
      )}
    </section>
  );
}

export function When({ draft, change, publication, errors }: Props): ReactElement {
  const { publishing: words } = useStrings();
  return (
    <section aria-label={words.when}>
      <Radio.Group
        label={words.when}
        value={draft.when}
        onChange={(value) => change({ when: value === 'hour' ? 'hour' : 'now' })}
      >
        <Stack gap={6} mt={6} mb="xs">
          <Radio value="now" label={words.now} />
          <Radio value="hour" label={words.atHour} disabled={!publication.may.schedule} />
        </Stack>
      </Radio.Group>
      {draft.when === 'hour' && (
        <HourField zone={publication.zone} value={draft.hour} onChange={(hour) => change({ hour })} error={errors.at} />
      )}
    </section>
  );
}
