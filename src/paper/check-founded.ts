import type { Settings } from './settings.ts';

/** Why a new founding day is none, by field. What was stored before this was asked stays until somebody changes it. */
export function checkFounded(before: Settings, after: Settings): Record<string, string> {
  const { foundedOn } = after.organisation;
  if (foundedOn === before.organisation.foundedOn || foundedOn === '' || isYearOrDay(foundedOn)) return {};
  return { 'organisation.foundedOn': 'It must be a year or a day such as 1998 or 1998-05-01.' };
}

function isYearOrDay(text: string): boolean {
  if (/^\d{4}$/.test(text)) return true;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
