// The frame of every HTML page: what it is called, and a policy that lets in what the page names and nothing else.
import type { Language } from './language';
import { html } from './markup';

export interface HtmlPage {
  readonly language: Language;
  readonly title: string;
  /** What the page may load, as a Content Security Policy says it; all else is shut out. */
  readonly allows: readonly string[];
  /** More of the head: a style, a link to one. */
  readonly head: string;
}

/** The beginning of a page, up to what stands in its body. */
export function pageStart({ language, title, allows, head }: HtmlPage): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${["default-src 'none'", ...allows].join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(title)}</title>
${head}
</head>
<body>
`;
}

/** The beginning of a page for a file: it runs nothing, sends nothing, and has one style, allowed by the source given. */
export function documentStart(language: Language, title: string, style: string, source = "'unsafe-inline'"): string {
  return pageStart({
    language,
    title,
    allows: [`style-src ${source}`, "base-uri 'none'", "form-action 'none'"],
    head: `<meta name="referrer" content="no-referrer">\n<style>${style}</style>`,
  });
}

/** The end of a page. */
export const PAGE_END = '</body>\n</html>\n';
