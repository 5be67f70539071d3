import { escapeHtml } from '../base/escape.ts';
import { directionOf } from '../base/language.ts';

/** A letter as its words: paragraphs, and at most one link to press. Who writes it never writes HTML. */
export interface Letter {
  /** BCP 47, of the words */
  language: string;
  subject: string;
  paragraphs: readonly string[];
  action?: { label: string; href: string };
  /** below the link */
  after?: readonly string[];
  /** what the letter is from */
  paper: string;
}

export function composeText({ paragraphs, action, after = [], paper }: Letter): string {
  const link = action ? [`${action.label}:\n${action.href}`] : [];
  return `${[...paragraphs, ...link, ...after, `– ${paper}`].map(cleaned).join('\n\n')}\n`;
}

/** Plain marks and a few inline styles: what every mail program shows the same. */
export function composeHtml({ language, subject, paragraphs, action, after = [], paper }: Letter): string {
  const text = (words: string) => `<p style="margin:0 0 16px">${escapeHtml(cleaned(words))}</p>`;
  const link = action
    ? `<p style="margin:24px 0"><a href="${escapeHtml(action.href)}" style="display:inline-block;padding:12px 20px;background:#1d1d1b;color:#ffffff;text-decoration:none;border-radius:4px">${escapeHtml(action.label)}</a></p><p style="margin:0 0 16px;font-size:13px;color:#595959;word-break:break-all" dir="ltr">${escapeHtml(action.href)}</p>`
    : '';
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${directionOf(language)}"><head><meta charset="utf-8"><title>${escapeHtml(cleaned(subject))}</title></head>
<body style="margin:0;padding:24px;background:#ffffff;color:#1d1d1b;font:16px/1.5 Georgia,serif">
<div lang="${escapeHtml(language)}" dir="${directionOf(language)}" style="max-width:560px">${paragraphs.map(text).join('')}${link}${after.map(text).join('')}<p style="margin:24px 0 0;color:#595959">${escapeHtml(cleaned(paper))}</p></div>
</body></html>
`;
}

function cleaned(words: string): string {
  return words.replace(/[^\P{Cc}\n]/gu, ' ').toWellFormed();
}
