import { plainFile } from '../plain-file.ts';
import { shortName } from '../short-name.ts';
import type { Format } from '../sources.ts';
import { element, xmlDocument } from '../xml.ts';

/** OpenSearch description 1.1: the paper's search in the browser's. */
export const openSearch: Format = {
  name: 'open-search',
  answer({ path }, { paper: { settings }, urls }) {
    if (path !== '/opensearch.xml') return null;
    const name = settings.shortName || settings.name;
    const root = element(
      'OpenSearchDescription',
      { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
      element('ShortName', {}, shortName(name, 16)),
      element('LongName', {}, shortName(settings.name, 48)),
      element('Description', {}, settings.description || settings.tagline || settings.name),
      element('Url', { type: 'text/html', method: 'get', template: `${urls.absolute('/search/')}?q={searchTerms}` }),
      element('Url', {
        type: 'application/opensearchdescription+xml',
        rel: 'self',
        template: urls.absolute('/opensearch.xml'),
      }),
      element('Image', { width: 192, height: 192, type: 'image/png' }, urls.absolute('/icons/icon-192.png')),
      element('Language', {}, settings.language),
      element('InputEncoding', {}, 'UTF-8'),
      element('OutputEncoding', {}, 'UTF-8'),
    );
    return plainFile(xmlDocument(root), {
      headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
    });
  },
};
