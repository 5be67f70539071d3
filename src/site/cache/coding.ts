/** The forms in which a page is kept ready, best first. */
export const CODINGS = ['br', 'gzip', 'identity'] as const;
export type Coding = (typeof CODINGS)[number];

const LONGEST_MEMORY = 200;
const known = new Map<string, Coding>();

/**
 * The coding to answer in (RFC 9110 section 12.5.3). The client's weights count; where they are equal, the smaller form.
 * Falls back on `identity` where nothing suits, as the section allows.
 */
export function codingOf(acceptEncoding: string | null | undefined): Coding {
  if (!acceptEncoding) return 'identity';
  let coding = known.get(acceptEncoding);
  if (coding === undefined) {
    coding = choose(acceptEncoding);
    if (known.size < LONGEST_MEMORY) known.set(acceptEncoding, coding);
  }
  return coding;
}

function choose(accept: string): Coding {
  const weights = new Map<string, number>();
  for (const part of accept.toLowerCase().split(',').slice(0, 20)) {
    const [name = '', ...rest] = part.split(';').map((word) => word.trim());
    const weight = rest.find((word) => word.startsWith('q='));
    const value = weight === undefined ? 1 : Number(weight.slice(2));
    weights.set(name === 'x-gzip' ? 'gzip' : name, Number.isFinite(value) ? value : 0);
  }
  const weightOf = (coding: Coding) =>
    weights.get(coding) ?? weights.get('*') ?? (coding === 'identity' ? Number.MIN_VALUE : 0);
  const suitable = CODINGS.filter((coding) => weightOf(coding) > 0);
  return suitable.length === 0
    ? 'identity'
    : suitable.reduce((best, coding) => (weightOf(coding) > weightOf(best) ? coding : best));
}

/** Whether compressing this type is worth anything. */
export function isCompressible(contentType: string): boolean {
  return /^text\/|[/+](?:json|xml|javascript|manifest)\b|^image\/svg/i.test(contentType);
}
