import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { ArticleId } from '../../base/ids.ts';
import { chooseSecond, type MediaItem } from '../../media/contract.ts';
import { Fault } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { Section } from '../Section.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { MediaImage } from './MediaImage.tsx';
import { PicturePicker } from './PicturePicker.tsx';

/** What takes the file's place when its licence ends, everywhere or in one story. */
export function SecondChoice({ item }: { item: MediaItem }): ReactElement | null {
  const { media: text } = useStrings();
  const act = useAct(chooseSecond, [['media']]);
  const [article, setArticle] = useState<ArticleId | null>(null);
  const [isPicking, setPicking] = useState(false);
  if (!item.may.edit || (item.usableUntil === null && item.secondChoices.length === 0)) return null;
  const stories = item.uses.filter(({ isLive, isCurrent }) => isLive || isCurrent);
  const nameOf = (id: ArticleId | null): string =>
    id === null
      ? text.secondEverywhere
      : text.secondIn(item.uses.find((use) => use.article === id)?.headline ?? `${id}`);
  return (
    <Section title={text.secondTitle} lead={text.secondHelp}>
      <Stack gap="xs">
        {item.secondChoices.map(({ article: where, replacement }) => (
          <Group key={where ?? 0} gap="sm" wrap="nowrap">
            <span className="media-small">
              <MediaImage media={replacement} />
            </span>
            <Text size="sm" flex={1} dir="auto">
              {nameOf(where)}: {replacement.title || replacement.fileName}
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => act.run({ id: item.id, article: where, replacement: null })}
            >
              {text.removeSecond}
            </Button>
          </Group>
        ))}
        <Group gap="xs" align="flex-end">
          <NativeSelect
            aria-label={text.secondTitle}
            data={[
              { value: '', label: text.secondEverywhere },
              ...stories.map((use) => ({ value: String(use.article), label: text.secondIn(use.headline) })),
            ]}
            value={article === null ? '' : String(article)}
            onChange={({ currentTarget }) =>
              setArticle(currentTarget.value ? (Number(currentTarget.value) as ArticleId) : null)
            }
          />
          <Button variant="default" onClick={() => setPicking(true)}>
            {text.chooseSecond}
          </Button>
        </Group>
        <Fault fault={act.fault} />
      </Stack>
      <PicturePicker
        opened={isPicking}
        kind={item.kind}
        onClose={() => setPicking(false)}
        onPick={({ id }) => act.run({ id: item.id, article, replacement: id })}
      />
    </Section>
  );
}
