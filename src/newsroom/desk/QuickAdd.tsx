import { Alert, Button, Group, Stack, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ClipboardEvent, type FormEvent, type ReactElement, useRef, useState } from 'react';
import { sections } from '../../paper/contract.ts';
import { addIdeas } from '../../planning/contract.ts';
import { call } from '../ask/call.ts';
import { sentenceOf } from '../ask/Fault.tsx';
import { LeaveGuard } from '../LeaveGuard.tsx';
import { useColleagues } from '../people/use-colleagues.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import { useStrings } from '../strings/use-strings.ts';
import { type ReadIdea, readIdea } from './read-idea.ts';
import { dayTimeText } from './times.ts';
import { BOARD, type Board } from './use-board.ts';

/** One line an idea: typed, Enter, and the next can be typed. What the server did not take stays here with its reason. */
export function QuickAdd(): ReactElement {
  const strings = useStrings();
  const { desk } = strings;
  const queries = useQueryClient();
  const house = useHouse();
  const field = useRef<HTMLInputElement>(null);
  const [line, setLine] = useState('');
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState<{ line: string; why: string }[]>([]);
  const [left, setLeft] = useState(0);
  const [isAsked, setAsked] = useState(false);
  useShortcuts([{ key: 'i', label: desk.keys.idea, run: () => field.current?.focus() }]);
  const read = (text: string): ReadIdea => readIdea(text, { ...house, now: Date.now() });
  const send = async (text: string): Promise<void> => {
    const { title, people, desk: section, dueAt } = read(text);
    const idea = { title, desk: section?.id ?? null, people: people.map(({ id }) => id), dueAt };
    try {
      const { plans } = await call(addIdeas, { ideas: [idea] });
      queries.setQueryData<Board>(BOARD, (former) => former && { ...former, plans: [...plans, ...former.plans] });
      setSaid(desk.ideaAdded(title));
    } catch (fault) {
      setFailed((all) => [...all, { line: text, why: sentenceOf(fault, strings) }]);
    }
    void queries.invalidateQueries({ queryKey: ['desk'] });
    void queries.invalidateQueries({ queryKey: ['stories'] });
  };
  const sendAll = async (lines: readonly string[]): Promise<void> => {
    for (const [at, one] of lines.entries()) {
      setLeft(lines.length - at);
      await send(one);
    }
    setLeft(0);
  };
  const isFit = (text: string): boolean => {
    const { title, unknown } = read(text);
    return title !== '' && unknown.length === 0;
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!line.trim()) return;
    setAsked(!isFit(line));
    if (!isFit(line)) return;
    setLine('');
    void send(line);
  };
  const paste = (event: ClipboardEvent): void => {
    const lines = event.clipboardData
      .getData('text/plain')
      .split(/\r?\n/)
      .map((one) => one.trim())
      .filter(Boolean);
    if (lines.length < 2 || line !== '' || !lines.every(isFit)) return;
    event.preventDefault();
    void sendAll(lines);
  };
  return (
    <form onSubmit={submit} className="desk-quick">
      <Stack gap={4}>
        <Group gap="xs" wrap="nowrap" align="flex-end">
          <TextInput
            ref={field}
            flex={1}
            label={desk.idea}
            description={desk.ideaHint}
            value={line}
            maxLength={400}
            autoComplete="off"
            onChange={(event) => setLine(event.currentTarget.value)}
            onPaste={paste}
            onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
            aria-describedby="idea-read"
          />
          <Button type="submit" disabled={!line.trim()}>
            {desk.ideaAdd}
          </Button>
        </Group>
        <div id="idea-read">{line.trim() && <Understood idea={read(line)} isAsked={isAsked} />}</div>
        {failed.map((one) => (
          <Alert key={one.line} color="red" variant="light" role="alert" p="xs" title={desk.ideaFailed(one.line)}>
            <Group gap="xs">
              <Text size="sm">{one.why}</Text>
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => {
                  setFailed((all) => all.filter((other) => other !== one));
                  void send(one.line);
                }}
              >
                {strings.shell.tryAgain}
              </Button>
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => setFailed((all) => all.filter((other) => other !== one))}
              >
                {desk.ideaDrop}
              </Button>
            </Group>
          </Alert>
        ))}
        {left > 0 && <Text size="xs">{desk.ideasLeft(left)}</Text>}
        <LeaveGuard
          isOn={left > 0}
          title={desk.ideasLeaveTitle}
          text={desk.ideasLeft(left)}
          stay={desk.stepsLeaveStay}
          go={desk.stepsLeaveGo}
        />
        <VisuallyHidden role="status">{said}</VisuallyHidden>
      </Stack>
    </form>
  );
}

/** What the line is taken for, before it is sent. */
function Understood({ idea, isAsked }: { idea: ReadIdea; isAsked: boolean }): ReactElement {
  const { desk } = useStrings();
  const { title, people, desk: section, dueAt, unknown } = idea;
  const doubts = [
    ...(title ? [] : [desk.ideaNoTitle]),
    ...unknown.map(({ sign, name, could }) =>
      sign === '@' ? desk.ideaWho(name, could.join(', ')) : desk.ideaWhichDesk(name, could.join(', ')),
    ),
  ];
  const parts = [
    ...(title ? [desk.ideaRead(title)] : []),
    people.length ? desk.ideaFor(people.map(({ name }) => name).join(', ')) : desk.ideaNobody,
    ...(section ? [desk.ideaDesk(section.name)] : []),
    ...(dueAt === null ? [] : [desk.ideaDue(dayTimeText(dueAt, Date.now(), desk.tomorrow))]),
  ];
  return (
    <>
      <Text size="xs" c="dimmed">
        {parts.join(' · ')}
      </Text>
      {doubts.length > 0 && (
        <Text size="xs" c={isAsked ? 'var(--mantine-color-error)' : undefined} role={isAsked ? 'alert' : undefined}>
          {doubts.join(' ')}
        </Text>
      )}
    </>
  );
}

function useHouse() {
  const { people } = useColleagues();
  const { data } = useQuery({
    queryKey: ['sections'],
    queryFn: ({ signal }) => call(sections, {}, signal),
    staleTime: 300_000,
  });
  return { people, desks: data?.sections ?? [] };
}
