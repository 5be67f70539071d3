import { Alert, Button, Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { type ReactElement, useCallback, useMemo, useState } from 'react';
import { beginFront, type Front } from '../../fronts/contract.ts';
import { AnchorLink } from '../AnchorLink.tsx';
import { Fault } from '../ask/Fault.tsx';
import { Problem } from '../ask/problem.ts';
import { useAct } from '../ask/use-act.ts';
import { Section } from '../Section.tsx';
import { Loading } from '../shell/Loading.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { FrontDesk } from './FrontDesk.tsx';
import { type Desk, DeskContext } from './front-desk.ts';
import { useAnnouncer } from './use-announcer.tsx';
import { useContainerNames } from './use-container-names.ts';
import { type OpenFront, useFront } from './use-front.ts';
import './fronts.css';

/** One front: `/fronts/home`, `/fronts/section-3`. */
export function FrontScreen(): ReactElement {
  const { front } = useParams({ strict: false });
  return <OneFront key={front} frontKey={front ?? ''} />;
}

function OneFront({ frontKey }: { frontKey: string }): ReactElement {
  const { fronts: words } = useStrings();
  const open = useFront(frontKey);
  const { front, fault, retry } = open;
  const title = front ? (front.kind === 'home' ? words.home : front.name) : words.title;
  const back = (
    <AnchorLink to="/fronts" size="sm">
      {words.back}
    </AnchorLink>
  );
  return (
    <Screen title={title} actions={back}>
      {isNoFront(fault) ? <NoFront /> : <Fault fault={fault} retry={retry} />}
      {!front && !fault && <Loading />}
      {front && !front.isCurated && front.containers.length === 0 && <ByRule front={front} />}
      {front && (front.isCurated || front.containers.length > 0) && <Known open={open} front={front} />}
    </Screen>
  );
}

/** Its section or topic is gone, or there never was one. */
function isNoFront(fault: unknown): boolean {
  return fault instanceof Problem && (fault.status === 404 || 'key' in fault.fields);
}

function NoFront(): ReactElement {
  const { fronts: words } = useStrings();
  return (
    <Alert color="yellow" variant="light" role="alert">
      {words.noFront} <AnchorLink to="/fronts">{words.back}</AnchorLink>
    </Alert>
  );
}

function ByRule({ front }: { front: Front }): ReactElement {
  const { fronts: words } = useStrings();
  const begin = useAct(beginFront, [['fronts']]);
  return (
    <Section title={words.ruleTitle}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{front.mayEdit ? words.ruleLead : words.mayNot}</Text>
        <Fault fault={begin.fault} />
        {front.mayEdit && (
          <Button size="sm" loading={begin.isRunning} onClick={() => begin.run({ key: front.key })}>
            {words.begin}
          </Button>
        )}
      </Stack>
    </Section>
  );
}

function Known({ open, front }: { open: OpenFront; front: Front }): ReactElement {
  const { fronts: words } = useStrings();
  const nameOf = useContainerNames();
  const { say, region } = useAnnouncer();
  const [learnt, setLearnt] = useState<Pick<Front, 'stories' | 'pictures'>>({ stories: [], pictures: [] });
  const { own, keeper } = open;
  const stories = useMemo(
    () => new Map([...learnt.stories, ...front.stories].map((story) => [story.id, story])),
    [learnt, front],
  );
  const pictures = useMemo(
    () => new Map([...learnt.pictures, ...front.pictures].map((picture) => [picture.id, picture])),
    [learnt, front],
  );
  const learn = useCallback<Desk['learn']>(
    (more, images = []) =>
      setLearnt((now) => ({ stories: [...now.stories, ...more], pictures: [...now.pictures, ...images] })),
    [],
  );
  const desk: Desk = {
    ...{ front, own, keeper, nameOf, learn, say, mayEdit: front.mayEdit },
    story: (id) => stories.get(id),
    picture: (id) => pictures.get(id),
    headlineOf: ({ story, overrides }) => overrides?.headline ?? (stories.get(story)?.headline || words.untitled),
    change: (container, draft) => keeper.change(container, draft),
  };
  return (
    <DeskContext value={desk}>
      <FrontDesk />
      {region}
    </DeskContext>
  );
}
