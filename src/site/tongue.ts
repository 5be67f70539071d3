import type { Site } from './page.ts';
import { CATALOGUE } from './strings.ts';
import { createVoice, type Voice } from './voice.ts';

const voices = new Map<string, Voice>();

/** The site speaking the language of a story, where the catalogue has it; otherwise as it is. */
export function inTongue(site: Site, language: string): Site {
  const { zone } = site.paper.settings;
  const name = language.toLowerCase().split('-')[0] as string;
  if (language === '' || language === site.paper.settings.language || !CATALOGUE[name]) return site;
  const key = `${name} ${zone}`;
  let voice = voices.get(key);
  if (!voice) {
    voice = createVoice(name, zone);
    voices.set(key, voice);
  }
  return { ...site, voice };
}
