import { directionOf } from '../../base/language.ts';
import { plainFile } from '../plain-file.ts';
import { shortName } from '../short-name.ts';
import type { Format } from '../sources.ts';

/** Web application manifest (W3C). The icons are made elsewhere, at these addresses. */
export const manifest: Format = {
  name: 'manifest',
  answer({ path }, { paper: { settings } }) {
    if (path !== '/manifest.webmanifest') return null;
    const { name, description, tagline, language, accent } = settings;
    const about = description || tagline;
    const body = {
      id: '/',
      name,
      short_name: settings.shortName || shortName(name, 12),
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
