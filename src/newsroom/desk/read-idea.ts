import type { PersonId, SectionId } from '../../base/ids.ts';

export interface Named<Id> {
  id: Id;
  name: string;
}

/** A line as it was understood. `unknown`: what could be nobody, or several; the line waits for more letters. */
export interface ReadIdea {
  title: string;
  people: Named<PersonId>[];
  desk: Named<SectionId> | null;
  dueAt: number | null;
  unknown: { sign: '@' | '#'; name: string; could: string[] }[];
}

interface House {
  people: readonly Named<PersonId>[];
  desks: readonly Named<SectionId>[];
  now: number;
}

const TIME = /(?<=^|\s)(?:due\s+)?(tomorrow\s+)?([01]?\d|2[0-3]):([0-5]\d)(?=$|\s)/iu;
const NAME = /(?<=^|\s)([@#])([\p{L}\p{N}\p{M}._-]+)/gu;

/** `Who pays for the quay? @ada #news 10:30`: a title, whom it is given to, whose desk it is, and when it is due. */
export function readIdea(line: string, { people, desks, now }: House): ReadIdea {
  const idea: ReadIdea = { title: '', people: [], desk: null, dueAt: null, unknown: [] };
  const take = <Id>(sign: '@' | '#', name: string, all: readonly Named<Id>[]): Named<Id> | null => {
    const could = named(name, all);
    if (could.length === 1) return could[0] as Named<Id>;
    idea.unknown.push({ sign, name, could: could.slice(0, 5).map((one) => one.name) });
    return null;
  };
  const timed = line.replace(TIME, (_, tomorrow: string | undefined, hour: string, minute: string) => {
    idea.dueAt = dayTime(now, Number(hour), Number(minute), tomorrow !== undefined);
    return '';
  });
  const rest = timed.replace(NAME, (_, sign: string, name: string) => {
    if (sign === '#') idea.desk = take('#', name, desks) ?? idea.desk;
    else {
      const person = take('@', name, people);
      if (person && !idea.people.some(({ id }) => id === person.id)) idea.people.push(person);
    }
    return '';
  });
  return { ...idea, title: rest.replace(/\s+/g, ' ').trim() };
}

/** Whoever is called so, by the beginning of one of their names or of all written together; a whole name wins. */
function named<Id>(name: string, all: readonly Named<Id>[]): Named<Id>[] {
  const asked = fold(name).replace(/[._-]/g, '');
  const exact = all.filter((one) =>
    [fold(one.name).replace(/[^\p{L}\p{N}]/gu, ''), ...words(one.name)].includes(asked),
  );
  if (exact.length === 1) return exact;
  return all.filter((one) =>
    [fold(one.name).replace(/[^\p{L}\p{N}]/gu, ''), ...words(one.name)].some((word) => word.startsWith(asked)),
  );
}

function words(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

/** In the zone of the device. An hour that is over today is tomorrow's. */
function dayTime(now: number, hour: number, minute: number, isTomorrow: boolean): number {
  const day = new Date(now);
  const at = (later: number) =>
    new Date(day.getFullYear(), day.getMonth(), day.getDate() + later, hour, minute).getTime();
  return isTomorrow || at(0) <= now ? at(1) : at(0);
}
