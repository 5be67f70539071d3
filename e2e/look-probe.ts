/**
 * What is measured within a page, as `look` on its window: written as script text, since it runs there and knows nothing
 * of this program. Boxes are in CSS pixels of the whole page.
 */
export const PROBE = `
window.look = (() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const box = (el) => { const r = el.getBoundingClientRect();
    return { top: r.top + scrollY, bottom: r.bottom + scrollY, left: r.left, right: r.right, width: r.width, height: r.height }; };
  const name = (el) => el.tagName.toLowerCase() + (el.className ? '.' + String(el.className).trim().replace(/ +/g, '.') : '');
  const shown = (el) => { const r = el.getBoundingClientRect();
    return r.width > 1 && r.height > 1 && getComputedStyle(el).visibility !== 'hidden' && !el.closest('.vh, .skip'); };
  const texts = () => all('body *').filter((el) => shown(el) && !el.closest('script, style') &&
    [...el.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
  const lines = (el) => { const found = new Map(); const range = document.createRange();
    const walk = document.createTreeWalker(el, NodeFilter.SHOW_TEXT);
    for (let node; (node = walk.nextNode()); ) for (const { 0: word, index } of node.data.matchAll(/\\S+\\s*/g)) {
      range.setStart(node, index); range.setEnd(node, index + word.trimEnd().length);
      const r = range.getClientRects()[0]; if (!r) continue;
      const at = Math.round((r.top + r.bottom) / 16); const line = found.get(at) ?? { words: 0, chars: 0 };
      line.words++; line.chars += word.length; found.set(at, line); }
    return [...found.values()]; };
  const rgb = (color) => { const m = color.match(/[\\d.]+/g).map(Number); return { r: m[0], g: m[1], b: m[2], a: m[3] ?? 1 }; };
  const hue = ({ r, g, b }) => Math.max(r, g, b) - Math.min(r, g, b);
  const light = ({ r, g, b }) => [r, g, b].map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, at) => sum + v * [0.2126, 0.7152, 0.0722][at], 0);
  const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
  const behind = (el) => { for (let at = el; at; at = at.parentElement) {
    const color = rgb(getComputedStyle(at).backgroundColor); if (color.a > 0) return color; }
    return rgb(getComputedStyle(document.documentElement).backgroundColor); };
  return {
    box: (selector) => { const el = document.querySelector(selector); return el ? box(el) : null; },
    boxes: (selector) => all(selector).filter(shown).map(box),
    sideways: () => document.documentElement.scrollWidth - innerWidth,
    measure: () => { const counted = all('.text > p').filter((p) => !p.matches('.drop > :first-child'))
        .map((p) => lines(p).slice(0, -1)).filter((some) => some.length > 1).flat().map(({ chars }) => chars);
      return counted.reduce((sum, chars) => sum + chars, 0) / counted.length; },
    lines: (selector) => lines(document.querySelector(selector)),
    head: () => ['.head .kicker', '.head h1', '.head .standfirst', '.head .byline', '.head .dates']
      .flatMap((selector) => { const el = document.querySelector(selector); return el ? [{ selector, ...box(el) }] : []; }),
    headlines: (bottom) => all('main :is(h2, h3)').filter((el) => el.closest('.card') && shown(el) && box(el).bottom <= bottom)
      .map((el) => parseFloat(getComputedStyle(el).fontSize)),
    boxed: () => all('body *').filter((el) => { const s = getComputedStyle(el);
      return s.boxShadow !== 'none' || (s.borderRadius !== '0px' && !el.matches('.face, input, select')); }).map(name),
    filled: () => all('body *').filter((el) => { const s = getComputedStyle(el); const color = rgb(s.backgroundColor);
      return shown(el) && s.backgroundImage === 'none' ? color.a > 0 && hue(color) > 24 && el.tagName !== 'IMG' : s.backgroundImage !== 'none'; }).map(name),
    families: () => [...new Set(texts().map((el) => getComputedStyle(el).fontFamily.split(',')[0].replace(/"/g, '')))],
    sizes: () => [...new Set(texts().map((el) => parseFloat(getComputedStyle(el).fontSize)))].sort((a, b) => a - b),
    leading: (selector) => all(selector).map((el) => { const s = getComputedStyle(el); return parseFloat(s.lineHeight) / parseFloat(s.fontSize); }),
    font: (selector) => all(selector).map((el) => { const s = getComputedStyle(el); return s.fontSize + ' ' + s.fontFamily.split(',')[0]; }),
    pictures: () => all('main picture img').map((el) => { const r = el.getBoundingClientRect(); const caption = el.closest('figure')?.querySelector('figcaption');
      return { at: name(el.closest('.card, figure') ?? el), shown: r.width / r.height, cropped: r.width * el.getAttribute('height') / (r.height * el.getAttribute('width')),
        captioned: !caption || caption.getBoundingClientRect().top >= r.bottom }; }),
    places: () => all('body *').map((el) => { const r = box(el); return name(el) + ' ' + [r.top, r.left, r.width, r.height].map((v) => Math.round(v * 10) / 10).join(' '); }),
    faint: (least, selector) => (selector ? all(selector) : texts()).filter(shown).map((el) => [name(el), ratio(rgb(getComputedStyle(el).color), behind(el))])
      .filter(([, found]) => found < least).map(([el, found]) => el + ' ' + found.toFixed(2)),
    ruleWidths: (selector) => all(selector).map((el) => getComputedStyle(el).borderTopWidth),
    rule: (selector) => { const el = document.querySelector(selector); return ratio(rgb(getComputedStyle(el).borderTopColor), behind(el)); },
    clipped: () => texts().filter((el) => { const s = getComputedStyle(el);
      return s.overflowX !== 'visible' && s.overflowX !== 'auto' && el.scrollWidth > el.clientWidth + 1; }).map(name),
    outside: () => texts().filter((el) => !el.closest('.row, .table, pre') && (box(el).right > innerWidth + 1 || box(el).left < -1)).map(name),
    overlapping: () => { const items = all('.head > *, .lead, .text > *').filter((el) => shown(el) && !el.matches('.aside')).map((el) => [name(el), box(el)]);
      return items.flatMap(([el, b], at) => items.slice(at + 1).filter(([, c]) => Math.min(b.bottom, c.bottom) - Math.max(b.top, c.top) > 1 &&
        Math.min(b.right, c.right) - Math.max(b.left, c.left) > 1).map(([other]) => el + ' / ' + other)); },
  };
})();
`;

export interface Box {
  top: number;
  bottom: number;
  left: number;
  right: number;
  width: number;
  height: number;
}
