import type { Site } from '../page.ts';
import { type Period, periodPath } from './archive-dates.ts';

/** The paper's years, and the months of the one that is open, each with its number of stories. */
export function ArchiveMonths({ site, months, period }: Props) {
  const { voice } = site;
  const years = [...new Set(months.map(({ year }) => year))];
  const open = period?.year ?? years[0];
  if (years.length === 0) return null;
  return (
    <nav class="words months" aria-label={voice.say('archive.months')}>
      <h2>{voice.say('archive.title')}</h2>
      <ul>
        {years.map((year) => (
          <li>
            <Step period={{ year }} here={period} name={String(year)} />
            {year === open && (
              <ul>
                {months
                  .filter((month) => month.year === year)
                  .map(({ month, count }) => (
                    <li>
                      <Step period={{ year, month }} here={period} name={voice.month(year, month)} />{' '}
                      <span class="meta">{voice.number(count)}</span>
                    </li>
                  ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface Props {
  site: Site;
  months: { year: number; month: number; count: number }[];
  /** the period whose page this is */
  period?: Period;
}

function Step({ period, here, name }: { period: Period; here?: Period; name: string }) {
  const path = periodPath(period);
  return (
    <a href={path} aria-current={here && periodPath(here) === path ? 'page' : undefined}>
      {name}
    </a>
  );
}
