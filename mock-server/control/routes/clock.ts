import { controlHandlers } from '../control-handlers.js';

/** The clock. */
export default controlHandlers({
  readClock: ({ panel }) => panel.clock.read(),
  setClock: ({ body, panel }) => panel.clock.change(body),
});
