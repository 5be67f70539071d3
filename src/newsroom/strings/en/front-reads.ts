const { format } = new Intl.NumberFormat('en');

const times = (count: number): string => (count === 1 ? 'once' : `${format(count)} times`);

/** A number stays beside its words on a narrow card. */
const brokenAtDot = (line: string): string => line.replaceAll(/(?<!·) /g, '\u00a0');

/** How often stories were read, on the cards of the front tool. */
export const reading = {
  readShort: (hour: number, day: number) => brokenAtDot(`${format(hour)} in 1 h · ${format(day)} in 24 h`),
  readLine: (hour: number, day: number) =>
    brokenAtDot(
      `${hour > 0 ? `${format(hour)} in the last hour` : 'not read in the last hour'} · ${format(day)} in a day`,
    ),
  readSentence: (hour: number, day: number) =>
    hour > 0
      ? `Read ${times(hour)} in the last hour, ${times(day)} in a day.`
      : `Not read in the last hour, ${times(day)} in a day.`,
  readNone: 'not read in the last hour',
  readCounted:
    'What is counted as read: pages that this server answered; a CDN in front answers some itself; robots that name themselves are not counted. The numbers are up to two minutes old.',
};
