import type { NewsMediaOrganization, WebSite } from 'schema-dts';
import { POLICIES } from '../../paper/public.ts';
import type { Site } from '../page.ts';

/** Names of nodes within a page's graph. */
export const organizationId = ({ origin }: Site): string => `${origin}/#organization`;
export const websiteId = ({ origin }: Site): string => `${origin}/#website`;

/** The paper as publisher; on every page that names it. */
export function organizationData(site: Site): NewsMediaOrganization {
  const { paper, urls, origin } = site;
  const { settings } = paper;
  const { organisation } = settings;
  const sameAs = settings.social.map(({ href }) => href);
  return {
    '@type': 'NewsMediaOrganization',
    '@id': organizationId(site),
    name: settings.name,
    url: `${origin}/`,
    logo: { '@type': 'ImageObject', url: urls.absolute('/icons/icon-512.png'), width: '512', height: '512' },
    ...(settings.description || settings.tagline ? { description: settings.description || settings.tagline } : {}),
    ...(sameAs.length > 0 ? { sameAs } : {}),
    ...(organisation.legalName ? { legalName: organisation.legalName } : {}),
    ...(organisation.address ? { address: organisation.address } : {}),
    ...(/^\d{4}(-\d\d-\d\d)?$/.test(organisation.foundedOn)
      ? { foundingDate: foundingDate(organisation.foundedOn) }
      : {}),
    ...(settings.contactEmail
      ? { contactPoint: { '@type': 'ContactPoint', contactType: 'newsroom', email: settings.contactEmail } }
      : {}),
    correctionsPolicy: urls.absolute('/corrections/'),
    ...Object.fromEntries(
      POLICIES.flatMap((name) => {
        const path = organisation.policies[name];
        return path ? [[name, urls.absolute(path)]] : [];
      }),
    ),
  };
}

/** The site's name for search engines, and where its own search is; for the home page. */
export function websiteData(site: Site): WebSite {
  const { settings } = site.paper;
  return {
    '@type': 'WebSite',
    '@id': websiteId(site),
    url: `${site.origin}/`,
    name: settings.name,
    ...(settings.shortName ? { alternateName: settings.shortName } : {}),
    inLanguage: settings.language,
    publisher: { '@id': organizationId(site) },
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${site.origin}/search/?q={words}` },
    },
  };
}

/** A year alone becomes its first day: the property wants a date. */
function foundingDate(text: string): string {
  return text.length === 4 ? `${text}-01-01` : text;
}
