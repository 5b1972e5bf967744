import { type RequestHandler, Router } from 'express';
import { programSource } from './client/program.js';
import { ICON } from './icon.js';
import { MARKUP } from './markup.js';
import { BASE } from './styles/base.js';
import { CONTROLS } from './styles/controls.js';
import { JOURNAL } from './styles/journal.js';
import { PANES } from './styles/panes.js';
import { THEME_SCRIPT } from './theme-script.js';

/**
 * What a browser may do with the page: load from the control port alone, run no inline script or style, send no form
 * elsewhere, and show it in no frame, where another page could place its own buttons over it.
 */
const POLICY = "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

const HEADERS = {
  'content-security-policy': POLICY,
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** The inspector: a page at `/` for browsers, and the files it loads. Programs that ask for `/` get JSON as ever. */
export function inspectorPage(): RequestHandler {
  const router = Router();
  // Asked for once per visit, so nothing of it is made before somebody does.
  const files: Readonly<Record<string, readonly [type: string, text: () => string]>> = {
    'style.css': ['text/css', () => [BASE, CONTROLS, PANES, JOURNAL].join('')],
    'program.js': ['text/javascript', programSource],
    'theme.js': ['text/javascript', () => THEME_SCRIPT],
    'icon.svg': ['image/svg+xml', () => ICON],
  };
  router.get('/', (request, response, next) => {
    if (request.accepts(['json', 'html']) !== 'html') return next();
    response.set(HEADERS).type('text/html').send(MARKUP);
  });
  router.get('/inspector/:file', ({ params }, response, next) => {
    const file = Object.hasOwn(files, params.file) ? files[params.file] : undefined;
    if (file === undefined) return next();
    response.set(HEADERS).type(file[0]).send(file[1]());
  });
  return router;
}
