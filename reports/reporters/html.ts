import { reporter } from '../reporter.js';
import { page } from './html/page.js';

/** The report as a page for people: one file, readable from disk, with every exchange behind its requirement. */
export default reporter({ format: 'html', file: 'index.html', render: (report) => page(report) });
