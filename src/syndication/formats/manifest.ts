import { directionOf } from '../../base/language.ts';
import { plainFile } from '../plain-file.ts';
import type { Format } from '../sources.ts';

/** Web application manifest (W3C). The icons are made elsewhere, at these addresses. */
export const manifest: Format = {
  name: 'manifest',
  answer({ path }, { paper: { settings } }) {
    if (path !== '/manifest.webmanifest') return null;
    const { name, shortName, description, tagline, language, accent } = settings;
    const about = description || tagline;
    const body = {
      id: '/',
      name,
      short_name: shortName || short(name),
      ...(about && { description: about }),
      lang: language,
      dir: directionOf(language),
      start_url: '/',
      scope: '/',
      display: 'minimal-ui',
      theme_color: accent,
      background_color: '#ffffff',
      categories: ['news'],
      icons: [
        { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
        { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
        { src: '/icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    };
    return plainFile(`${JSON.stringify(body, null, 2)}\n`, {
      headers: { 'content-type': 'application/manifest+json' },
    });
  },
};

/** What fits under an icon: the first twelve characters or so, whole words. */
function short(name: string): string {
  if (name.length <= 12) return name;
  const cut = name.slice(0, 13).lastIndexOf(' ');
  return (cut > 3 ? name.slice(0, cut) : name.slice(0, 12)).toWellFormed();
}
