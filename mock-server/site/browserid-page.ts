import type { SiteAnswer } from './site-route.js';

/** A page that the support document of BrowserID names, for a browser that opens it. */
export function browseridPage(title: string, says: string): SiteAnswer {
  return {
    status: 200,
    body: undefined,
    raw: `<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>${title}</title></head>\n<body><p>${says}</p></body>\n</html>\n`,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  };
}
