let asked: Promise<ReaderStyles> | null = null;

export interface ReaderStyles {
  /** for what is inside the preview's shadow root */
  sheet: CSSStyleSheet;
  /** faces work only on the page itself */
  faces: string;
}

/** The styles of readers' pages, as the front page carries them, fitted to stand in a box instead of a window. */
export function readerStyles(): Promise<ReaderStyles> {
  asked ??= load().catch((fault: unknown) => {
    asked = null;
    throw fault;
  });
  return asked;
}

async function load(): Promise<ReaderStyles> {
  const page = await (await fetch('/', { credentials: 'omit' })).text();
  // by hand: a parsed page would apply its styles by the newsroom's own policy
  const css = [...page.matchAll(/<style[^>]*>([^<]*)<\/style>/g)].map(([, text]) => text).join('\n');
  const faces = css.match(/@font-face\s*\{[^}]*\}/g) ?? [];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(fitted(css.replace(/@font-face\s*\{[^}]*\}/g, '')));
  return { sheet, faces: faces.join('\n') };
}

/** What is said of the window is said of the box, what is said of the page of the sheet in it. */
export function fitted(css: string): string {
  return css
    .replace(/@media\s*\(((?:min|max)-width\s*:[^)]*|width\s*[<>]=?[^)]*)\)/g, '@container ($1)')
    .replace(/:root/g, '.preview-page')
    .replace(/(^|[\s,{};>])(?:html|body)(?=[\s,{.:>[])/g, '$1.preview-page');
}
