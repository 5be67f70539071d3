import { escapeXml } from '../base/escape.ts';

/** The fields that every public picture keeps (IPTC Photo Metadata 2023). Empty ones are left out. */
export interface Rights {
  creator: string;
  credit: string;
  copyright: string;
  webStatement: string;
  /** Digital Source Type code */
  sourceType: string;
  alt: string;
}

const SOURCE_TYPES = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

/** An XMP packet (ISO 16684-1) with these fields and nothing else: no position, no serial number, no preview. */
export function xmpPacket({ creator, credit, copyright, webStatement, sourceType, alt }: Rights): string {
  const simple = (name: string, value: string) => (value ? `<${name}>${escapeXml(value)}</${name}>` : '');
  const alternative = (name: string, value: string) =>
    value ? `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt></${name}>` : '';
  const fields = [
    creator && `<dc:creator><rdf:Seq><rdf:li>${escapeXml(creator)}</rdf:li></rdf:Seq></dc:creator>`,
    alternative('dc:rights', copyright),
    simple('photoshop:Credit', credit),
    simple('xmpRights:WebStatement', webStatement),
    simple('Iptc4xmpExt:DigitalSourceType', sourceType && SOURCE_TYPES + sourceType),
    alternative('Iptc4xmpCore:AltTextAccessibility', alt),
  ];
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ${NAMESPACES}>${fields.join('')}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`;
}

const NAMESPACES = [
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"',
  'xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"',
  'xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"',
  'xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"',
].join(' ');
